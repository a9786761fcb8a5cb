//! The panes: lesson at the left, console at the top, picture and tools below. How they fold follows the width of the page's
//! container, in `style/frame/panes.css`.

use leptos::prelude::*;

use super::{
    breadcrumbs::CrumbBar,
    side_nav::{Counts, SideNav},
};
use crate::{
    paths::Page,
    t,
    ui::{Binding, NoticeList, SplitHandle, SplitUnit, Upright},
};

/// The three panes and their handles.
#[component]
pub fn Layout(
    /// The page the learner is on.
    #[prop(into)]
    page: Signal<Page>,
    /// How many of each resource there are.
    #[prop(optional, into)]
    counts: Signal<Counts>,
    /// The lesson's width in pixels.
    #[prop(into)]
    lesson_width: Binding<u32>,
    /// The console's share of the height, in hundredths.
    #[prop(into)]
    console_height: Binding<u32>,
    /// The lesson.
    #[prop(into)]
    lesson: ViewFn,
    /// The console's page.
    #[prop(into)]
    console: ViewFn,
    /// Picture and tools, a [`Stage`].
    #[prop(into)]
    dock: ViewFn,
) -> impl IntoView {
    let screen = move || {
        page.with(|page| page.resource().map_or_else(|| t!(product.home), |resource| resource.label()))
    };
    view! {
        <main
            class="panes"
            style=("--lesson", move || format!("{}px", lesson_width.get()))
            style=("--upper", move || format!("{}fr", console_height.get()))
            style=("--lower", move || format!("{}fr", 100_u32.saturating_sub(console_height.get())))
        >
            <aside class="panes__lesson" tabindex="-1" aria-label=t!(frame.lesson)>
                {lesson.run()}
            </aside>
            <SplitHandle
                class="panes__upright"
                label=t!(frame.lesson_width)
                upright=Upright::Yes
                unit=SplitUnit::Pixels
                value=lesson_width
                min=240
                max=480
            />
            <section class="console panes__console" aria-label=t!(frame.console)>
                <SideNav page counts />
                <div class="screen" data-screen="" tabindex="-1" role="group" aria-label=screen>
                    <CrumbBar page />
                    <NoticeList />
                    {console.run()}
                </div>
            </section>
            <SplitHandle
                class="panes__flat"
                label=t!(frame.console_height)
                upright=Upright::No
                unit=SplitUnit::Percent
                value=console_height
                min=20
                max=80
            />
            {dock.run()}
        </main>
    }
}

/// The lower part: the picture, and beside it browser and terminal. A narrow page shows one of them.
#[component]
pub fn Stage(
    /// The picture's share of the width, in hundredths.
    #[prop(into)]
    picture_width: Binding<u32>,
    /// The picture.
    #[prop(into)]
    picture: ViewFn,
    /// Browser and terminal, usually as `Tabs`.
    #[prop(into)]
    tools: ViewFn,
) -> impl IntoView {
    view! {
        <div
            class="panes__stage"
            style=("--first", move || format!("{}fr", picture_width.get()))
            style=("--second", move || format!("{}fr", 100_u32.saturating_sub(picture_width.get())))
        >
            <section class="pane" tabindex="-1" aria-label=t!(frame.picture)>
                {picture.run()}
            </section>
            <SplitHandle
                label=t!(frame.picture_width)
                upright=Upright::Yes
                unit=SplitUnit::Percent
                value=picture_width
                min=25
                max=75
            />
            <section class="pane" tabindex="-1" aria-label=t!(frame.tools)>
                {tools.run()}
            </section>
        </div>
    }
}
