//! The places of a narrow page, one at a time.

use leptos::prelude::*;

use super::place::{Place, use_place};
use crate::{
    t,
    ui::{Glyph, Icon},
};

/// The bar at the bottom of a narrow page.
#[component]
pub fn BottomBar(
    /// Shows everything else.
    #[prop(into)]
    on_more: Callback<()>,
) -> impl IntoView {
    let place = use_place();
    let places = [
        (Place::Lesson, Glyph::Book, t!(frame.lesson)),
        (Place::Console, Glyph::List, t!(frame.console)),
        (Place::Picture, Glyph::Picture, t!(frame.picture)),
        (Place::Browser, Glyph::Window, t!(frame.browser)),
    ];
    let buttons = places
        .into_iter()
        .map(|(own, glyph, words)| {
            view! {
                <button
                    type="button"
                    class="bottombar__place"
                    aria-current=move || (place.get() == own).then_some("true")
                    on:click=move |_| place.set(own)
                >
                    <Icon glyph />
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <nav class="bottombar" aria-label=t!(frame.places)>
            {buttons}
            <button type="button" class="bottombar__place" aria-haspopup="dialog" on:click=move |_| on_more.run(())>
                <Icon glyph=Glyph::More />
                {t!(frame.more)}
            </button>
        </nav>
    }
}
