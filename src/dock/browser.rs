//! The learner's browser, somewhere on the internet: an address, what comes back, and why.

pub mod address;
pub mod allow;
mod failure;
mod page;
mod state;
mod status;
mod suggestions;
pub mod way;
mod why;

use leptos::{ev, prelude::*};

use crate::{
    dock::use_dock,
    t,
    ui::{Button, ButtonKind, Empty, Glyph, IconButton},
};
use failure::FailurePage;
use page::ServedPage;
pub use state::{Asked, BrowserState, Phase};
use status::StatusLine;
use suggestions::Suggestions;
use why::Why;

/// The browser.
#[component]
pub fn Browser() -> impl IntoView {
    let browser = use_dock().browser;
    let phase = browser.phase();
    let content = move || match phase.get() {
        Phase::Start => view! {
            <div class="browser__blank">
                <Empty title=t!(browser.start_title) text=t!(browser.start_text)>
                    <Suggestions />
                </Empty>
            </div>
        }
        .into_any(),
        Phase::Waiting(_) => view! { <Waiting /> }.into_any(),
        Phase::Stopped(_) => view! {
            <div class="browser__blank">
                <Empty title=t!(browser.stopped_title) text=t!(browser.stopped_text)>
                    <Button on_press=move |()| browser.reload()>{t!(browser.reload)}</Button>
                </Empty>
            </div>
        }
        .into_any(),
        Phase::Undone => view! {
            <div class="browser__blank">
                <Empty title=t!(browser.undone_title) text=t!(browser.undone_text)>
                    <Button on_press=move |()| browser.reload()>{t!(browser.reload)}</Button>
                </Empty>
            </div>
        }
        .into_any(),
        Phase::Arrived(asked) => match asked.visit.exchange.outcome.clone() {
            Ok(response) => view! { <ServedPage response address=asked.url.clone() /> }.into_any(),
            Err(error) => view! { <FailurePage error asked=asked.clone() /> }.into_any(),
        },
    };
    view! {
        <div class="browser">
            <AddressBar />
            {content}
            {move || match phase.get() {
                Phase::Arrived(asked) => Some(view! {
                    <StatusLine asked=asked.clone() />
                    <Why asked />
                }),
                _ => None,
            }}
        </div>
    }
}

/// Back, Reload or Stop, and the address.
#[component]
fn AddressBar() -> impl IntoView {
    let browser = use_dock().browser;
    let phase = browser.phase();
    let waiting = move || matches!(phase.get(), Phase::Waiting(_));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = browser.typed.get_untracked();
        browser.go(&typed);
    };
    let no_way_back =
        Signal::derive(move || (!browser.can_go_back()).then(|| t!(browser.nothing_before).to_owned()));
    let nothing_to_reload = Signal::derive(move || {
        matches!(phase.get(), Phase::Start).then(|| t!(browser.nothing_to_reload).to_owned())
    });
    view! {
        <form class="browser__bar" role="search" aria-label=t!(browser.address) on:submit=submit>
            <IconButton
                glyph=Glyph::Left
                label=t!(browser.back)
                small=true
                reason=no_way_back
                on_press=move |()| browser.back()
            />
            {move || {
                if waiting() {
                    view! {
                        <IconButton
                            glyph=Glyph::Cross
                            label=t!(browser.stop)
                            small=true
                            on_press=move |()| browser.stop()
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <IconButton
                            glyph=Glyph::Reload
                            label=t!(browser.reload)
                            small=true
                            reason=nothing_to_reload
                            on_press=move |()| browser.reload()
                        />
                    }
                        .into_any()
                }
            }}
            <span class="browser__address">
                <input
                    class="input"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-label=t!(browser.address)
                    placeholder=t!(browser.address_hint)
                    prop:value=move || browser.typed.get()
                    on:input:target=move |event| browser.typed.set(event.target().value())
                />
            </span>
            <Button small=true submit=true kind=ButtonKind::Normal>
                {t!(browser.go)}
            </Button>
        </form>
    }
}

/// What stands there while the answer is under way in virtual time.
#[component]
fn Waiting() -> impl IntoView {
    let browser = use_dock().browser;
    let seconds = browser.seconds_waited();
    view! {
        <div class="browser__blank">
            <div class="browser__waiting" role="status">
                <span class="state state--busy state--bare">{move || t!(browser.waiting_for, host = browser.host())}</span>
                <p class="soft small">{t!(browser.waiting_text)}</p>
            </div>
            <p class="soft small num">{move || t!(browser.waited, seconds = seconds.get())}</p>
            <Button on_press=move |()| browser.stop()>{t!(browser.stop)}</Button>
        </div>
    }
}
