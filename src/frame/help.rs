//! Which keys do what.

use leptos::prelude::*;

use crate::{t, ui::Modal};

/// The list of keys.
#[component]
pub fn KeysDialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let lines = [
        ("Ctrl /", t!(keys.help)),
        ("Ctrl Z", t!(keys.undo)),
        ("Ctrl Shift Z", t!(keys.redo)),
        ("F6", t!(keys.region)),
        ("Tab", t!(keys.next)),
        ("← → ↑ ↓", t!(keys.arrows)),
        ("Esc", t!(keys.close)),
    ];
    view! {
        <Modal open on_close=move |()| open.set(false) title=t!(keys.title)>
            <dl class="facts facts--lines">
                {lines
                    .into_iter()
                    .map(|(keys, what)| {
                        let keys = keys
                            .split(' ')
                            .map(|key| view! { <kbd class="kbd">{key}</kbd> " " })
                            .collect_view();
                        view! {
                            <div>
                                <dt>{keys}</dt>
                                <dd>{what}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
        </Modal>
    }
}
