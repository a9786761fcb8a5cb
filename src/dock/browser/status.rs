//! One line about the answer: its status, who gave it, how long it took.

use std::sync::Arc;

use clockwork::Duration;
use guest::http::Response;
use leptos::prelude::*;

use super::{Asked, failure};
use crate::{
    t,
    ui::{StateBadge, StateRole},
};

/// `3 ms`, `1.2 s`, `1 min 15 s`: spans as people say them.
#[must_use]
pub fn span(took: Duration) -> String {
    let millis = took.as_millis();
    match took.as_secs() {
        0 => format!("{millis} ms"),
        seconds @ 1..=9 => format!("{seconds}.{} s", millis % 1000 / 100),
        seconds @ 10..=59 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Who gave an answer, by its `Server` header.
#[must_use]
pub fn from(response: &Response) -> String {
    match response.header("Server") {
        Some(server) if server.starts_with("awselb") => t!(browser.from_balancer, server = server),
        Some(server) => t!(browser.from_machine, server = server),
        None => t!(browser.from_unknown).to_owned(),
    }
}

/// What a status means.
#[must_use]
pub fn role(status: u16) -> StateRole {
    match status {
        200..=299 => StateRole::Works,
        300..=499 => StateRole::Look,
        _ => StateRole::Fails,
    }
}

/// The line under the page.
#[component]
pub fn StatusLine(asked: Arc<Asked>) -> impl IntoView {
    let took = span(asked.took);
    let (word, role, from) = match &asked.visit.exchange.outcome {
        Ok(response) => {
            (format!("{} {}", response.status, response.reason), role(response.status), Some(from(response)))
        }
        Err(error) => (failure::code(*error).to_owned(), StateRole::Fails, None),
    };
    view! {
        <p class="browser__status" role="status">
            <StateBadge word=word role=role />
            {from.map(|from| view! { <span>{from}</span> })}
            <span class="num">{took}</span>
        </p>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn spans_read_as_people_say_them() {
        for (millis, words) in [(3, "3 ms"), (1_250, "1.2 s"), (10_900, "10 s"), (75_000, "1 min 15 s")] {
            assert_eq!(span(Duration::millis(millis)), words);
        }
    }
}
