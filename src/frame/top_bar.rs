//! The top bar: product, region, clock, undo and redo, start over, look.

use leptos::prelude::*;

use super::{
    clock::{Clock, ClockControls},
    region_menu::RegionMenu,
    theme::Theme,
};
use crate::{
    dock::{request_cloud_shell, terminal::CLOUD_SHELL},
    paths, t,
    ui::{Binding, Button, ButtonKind, Glyph, IconButton, Modal},
};

/// What undo, redo and start over show and do. All of it is `Copy`.
#[derive(Clone, Copy)]
pub struct HistoryControls {
    /// What would be undone, in a few words; `None` when there is nothing.
    pub undo: Signal<Option<String>>,
    /// What would be done again.
    pub redo: Signal<Option<String>>,
    /// Undo.
    pub on_undo: Callback<()>,
    /// Redo.
    pub on_redo: Callback<()>,
    /// Back to the first moment; asked for by [`StartOver`] before it is called.
    pub on_start_over: Callback<()>,
}

impl HistoryControls {
    pub(super) fn undo_label(self) -> String {
        self.undo
            .get()
            .map_or_else(|| t!(history.undo_short).to_owned(), |what| t!(history.undo, what = what))
    }

    pub(super) fn redo_label(self) -> String {
        self.redo
            .get()
            .map_or_else(|| t!(history.redo_short).to_owned(), |what| t!(history.redo, what = what))
    }

    pub(super) fn undo_reason(self) -> Option<String> {
        self.undo.with(Option::is_none).then(|| t!(history.nothing_to_undo).to_owned())
    }

    pub(super) fn redo_reason(self) -> Option<String> {
        self.redo.with(Option::is_none).then(|| t!(history.nothing_to_redo).to_owned())
    }
}

/// The top bar.
#[component]
pub fn TopBar(
    /// The clock.
    clock: ClockControls,
    /// Undo and redo.
    history: HistoryControls,
    /// The colours.
    #[prop(into)]
    theme: Binding<Theme>,
    /// Asks whether to start over.
    #[prop(into)]
    on_ask_start_over: Callback<()>,
    /// Shows the keys.
    #[prop(into)]
    on_help: Callback<()>,
    /// What stands before everything: the link that skips all this.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="topbar">
            {children()}
            <Brand />
            <div class="topbar__region">
                <RegionMenu />
            </div>
            <Clock controls=clock />
            // Where the console of AWS has it.
            <div class="topbar__wide">
                <Button kind=ButtonKind::Quiet small=true icon=Glyph::Terminal on_press=move |()| request_cloud_shell()>
                    {CLOUD_SHELL}
                </Button>
            </div>
            <div class="topbar__tools topbar__wide" role="group" aria-label=t!(history.label)>
                <IconButton
                    glyph=Glyph::Undo
                    label=Signal::derive(move || history.undo_label())
                    reason=Signal::derive(move || history.undo_reason())
                    on_press=move |()| history.on_undo.run(())
                />
                <IconButton
                    glyph=Glyph::Redo
                    label=Signal::derive(move || history.redo_label())
                    reason=Signal::derive(move || history.redo_reason())
                    on_press=move |()| history.on_redo.run(())
                />
                <IconButton
                    glyph=Glyph::Reload
                    label=t!(history.start_over)
                    on_press=move |()| on_ask_start_over.run(())
                />
                <IconButton glyph=Glyph::Info label=t!(frame.help) on_press=move |()| on_help.run(()) />
                <IconButton
                    glyph=Glyph::Theme
                    label=Signal::derive(move || t!(theme.label, which = theme.get().label()))
                    on_press=move |()| theme.set(theme.get_untracked().next())
                />
            </div>
        </header>
    }
}

/// The product's mark and name; leads home.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <h1 class="brand__name"><a class="brand" href=paths::home()>
            <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                <path class="brand__ink" d="M9 25a7 7 0 0 1-.6-14A9 9 0 0 1 25 13.2 6 6 0 0 1 24 25Z"></path>
                <path class="brand__cut" d="M11 14.5h10a1 1 0 0 1 1 1v1.6a1 1 0 0 1-1 1H11a1 1 0 0 1-1-1v-1.6a1 1 0 0 1 1-1z"></path>
                <path class="brand__cut" d="M11 19.6h10a1 1 0 0 1 1 1v1.6a1 1 0 0 1-1 1H11a1 1 0 0 1-1-1v-1.6a1 1 0 0 1 1-1z"></path>
            </svg>
            {t!(product.name)}
        </a></h1>
    }
}

/// Asks before everything goes back to its first moment.
#[component]
pub fn StartOver(
    /// Whether it is asked.
    open: RwSignal<bool>,
    /// The learner means it.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let yes = move |()| {
        open.set(false);
        on_yes.run(());
    };
    view! {
        <Modal
            open
            on_close=move |()| open.set(false)
            title=t!(history.start_over_question)
            primary=t!(history.start_over_yes)
            primary_kind=ButtonKind::Danger
            on_primary=yes
        >
            <p>{t!(history.start_over_text)}</p>
        </Modal>
    }
}
