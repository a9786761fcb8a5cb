//! Which region the learner works in. This world has one; the others are named, and say why they wait.

use leptos::prelude::*;

use crate::{
    t,
    ui::{ButtonKind, Menu, MenuEntry},
};

/// The region's menu.
#[component]
pub fn RegionMenu() -> impl IntoView {
    let entries = || {
        vec![
            MenuEntry::item(t!(region.london), || ()),
            MenuEntry::unavailable(t!(region.ireland), t!(region.only_one)),
            MenuEntry::unavailable(t!(region.virginia), t!(region.only_one)),
        ]
    };
    view! {
        <span class="region">
            <Menu label="London eu-west-2" kind=ButtonKind::Quiet small=true entries=Signal::derive(entries) />
        </span>
    }
}
