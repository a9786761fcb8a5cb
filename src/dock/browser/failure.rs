//! The browser's own page where no answer came.

use std::sync::Arc;

use guest::http::ConnectError;
use leptos::prelude::*;

use super::{Asked, address};
use crate::{dock::use_dock, t, ui::Button};

/// The code that browsers show.
#[must_use]
pub fn code(error: ConnectError) -> &'static str {
    match error {
        ConnectError::NameNotFound => "ERR_NAME_NOT_RESOLVED",
        ConnectError::Refused => "ERR_CONNECTION_REFUSED",
        ConnectError::TimedOut => "ERR_CONNECTION_TIMED_OUT",
        ConnectError::NotHttp => "ERR_INVALID_HTTP_RESPONSE",
        ConnectError::EmptyReply => "ERR_EMPTY_RESPONSE",
        ConnectError::NotTls => "ERR_SSL_PROTOCOL_ERROR",
        ConnectError::UnsafePort => "ERR_UNSAFE_PORT",
    }
}

/// The page that says why there is none.
#[component]
pub fn FailurePage(error: ConnectError, asked: Arc<Asked>) -> impl IntoView {
    let browser = use_dock().browser;
    let host = address::host(&asked.url);
    let is_address = asked.visit.request.is_some();
    let sentence = match error {
        ConnectError::NameNotFound if !is_address => t!(browser.no_address).to_owned(),
        ConnectError::NameNotFound => t!(browser.name_not_found, host = host),
        ConnectError::Refused => t!(browser.refused, host = host),
        ConnectError::TimedOut => t!(browser.timed_out, host = host),
        ConnectError::NotHttp => t!(browser.not_http, host = host),
        ConnectError::EmptyReply => t!(browser.empty_reply, host = host),
        ConnectError::NotTls => t!(browser.not_tls, host = host),
        ConnectError::UnsafePort => t!(browser.unsafe_port).to_owned(),
    };
    view! {
        <div class="browser__page browser__page--failure" tabindex="0" role="region" aria-label=t!(browser.page)>
            <h2 class="browser__failure">{t!(browser.not_reached)}</h2>
            <p>{sentence}</p>
            <p class="browser__code">{code(error)}</p>
            <Button on_press=move |()| browser.reload()>{t!(browser.reload)}</Button>
        </div>
    }
}
