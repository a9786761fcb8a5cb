//! What a narrow page has no room for: pace, undo, start over, colours.

use leptos::prelude::*;

use super::{
    clock::{ClockControls, PACES},
    region_menu::RegionMenu,
    theme::Theme,
    top_bar::HistoryControls,
};
use crate::{
    t,
    ui::{Binding, Button, Choice, Glyph, Modal, RadioGroup, RadioLook},
};

/// The dialog behind More.
#[component]
pub fn MoreDialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
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
) -> impl IntoView {
    let paces = PACES.map(|times| Choice::new(times, format!("{times}×"))).to_vec();
    let themes =
        [Theme::System, Theme::Light, Theme::Dark].map(|theme| Choice::new(theme, theme.label())).to_vec();
    let paces = StoredValue::new(paces);
    let themes = StoredValue::new(themes);
    let no_event = move || clock.next_event.with(Option::is_none).then(|| t!(clock.no_event).to_owned());
    let start_over = move |()| {
        open.set(false);
        on_ask_start_over.run(());
    };
    view! {
        <Modal open on_close=move |()| open.set(false) title=t!(more.title)>
            <section class="stack stack--tight">
                <h3>{t!(more.time)}</h3>
                <div class="row">
                    <RadioGroup
                        label=t!(clock.pace)
                        hide_label=true
                        look=RadioLook::Segmented
                        value=Binding::from((clock.pace, clock.on_pace))
                        options=Signal::derive(move || paces.get_value())
                    />
                    <Button
                        icon=Glyph::Next
                        reason=Signal::derive(no_event)
                        on_press=move |()| clock.on_next_event.run(())
                    >
                        {t!(clock.next_event)}
                    </Button>
                </div>
            </section>
            <section class="stack stack--tight">
                <h3>{t!(more.world)}</h3>
                <div class="row">
                    <Button
                        icon=Glyph::Undo
                        reason=Signal::derive(move || history.undo_reason())
                        on_press=move |()| history.on_undo.run(())
                    >
                        {move || history.undo_label()}
                    </Button>
                    <Button
                        icon=Glyph::Redo
                        reason=Signal::derive(move || history.redo_reason())
                        on_press=move |()| history.on_redo.run(())
                    >
                        {move || history.redo_label()}
                    </Button>
                    <Button icon=Glyph::Reload on_press=start_over>
                        {t!(history.start_over)}
                    </Button>
                </div>
                <RegionMenu />
            </section>
            <section class="stack stack--tight">
                <h3>{t!(more.look)}</h3>
                <div class="row">
                    <RadioGroup
                        label=t!(theme.name)
                        hide_label=true
                        look=RadioLook::Segmented
                        value=theme
                        options=Signal::derive(move || themes.get_value())
                    />
                </div>
            </section>
        </Modal>
    }
}
