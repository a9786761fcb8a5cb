//! Terminals on instances: which are open, a form that connects, and the screen of the one in front.

mod connect;
pub mod line;
pub mod refusal;
mod screen;
mod state;

use leptos::prelude::*;

use crate::{
    dock::use_dock,
    t,
    ui::{Glyph, Icon, IconButton},
};
use connect::Connect;
use screen::Screen;
pub use state::{CLOUD_SHELL, TerminalState};

/// The terminals.
#[component]
pub fn Terminals() -> impl IntoView {
    let state = use_dock().terminal;
    let chosen = state.chosen();
    let has_cloud_shell =
        Memo::new(move |_| state.open().with(|open| open.iter().any(|open| open.name == CLOUD_SHELL)));
    view! {
        <div class="terminals">
            <nav class="terminals__bar" aria-label=t!(terminal.open_ones)>
                <For each=move || state.open().get() key=|open| open.id let:open>
                    <span class="terminals__tab" class:terminals__tab--chosen=move || chosen.get() == Some(open.id)>
                        <button
                            type="button"
                            class="terminals__name"
                            aria-pressed=move || (chosen.get() == Some(open.id)).to_string()
                            on:click=move |_| state.choose(Some(open.id))
                        >
                            <Icon glyph=Glyph::Terminal />
                            {open.name.clone()}
                        </button>
                        <IconButton
                            glyph=Glyph::Cross
                            label=t!(terminal.close_one, name = &open.name)
                            small=true
                            on_press=move |()| state.close(open.id)
                        />
                    </span>
                </For>
                <button
                    type="button"
                    class="terminals__name terminals__tab"
                    class:terminals__tab--chosen=move || chosen.get().is_none()
                    aria-pressed=move || chosen.get().is_none().to_string()
                    on:click=move |_| state.choose(None)
                >
                    <Icon glyph=Glyph::Plus />
                    {t!(terminal.connect_to)}
                </button>
                <Show when=move || !has_cloud_shell.get()>
                    <button type="button" class="terminals__name terminals__tab" on:click=move |_| state.cloud_shell()>
                        <Icon glyph=Glyph::Terminal />
                        {CLOUD_SHELL}
                    </button>
                </Show>
            </nav>
            {move || match chosen.get() {
                Some(id) => view! { <Screen id /> }.into_any(),
                None => view! { <Connect /> }.into_any(),
            }}
        </div>
    }
}
