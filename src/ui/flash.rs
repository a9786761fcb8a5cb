//! Notices. AWS's message stands as it is, bold; then our plain sentence; then a way on.

use leptos::prelude::*;

use super::{
    button::{Button, IconButton},
    code::CodeBlock,
    disclosure::Disclosure,
    icon::{Glyph, Icon},
};
use crate::t;

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Info,
    /// Something worked.
    Good,
    /// Something works, but look.
    Warn,
    /// Something failed.
    Bad,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Info => "flash",
            Tone::Good => "flash flash--good",
            Tone::Warn => "flash flash--warn",
            Tone::Bad => "flash flash--bad",
        }
    }

    fn glyph(self) -> Glyph {
        match self {
            Tone::Info => Glyph::Info,
            Tone::Good => Glyph::Done,
            Tone::Warn => Glyph::Warn,
            Tone::Bad => Glyph::Error,
        }
    }
}

/// A notice in its place on the page, beside the thing it is about.
#[component]
pub fn Flash(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// The message, AWS's as it is.
    #[prop(into)]
    message: Signal<String>,
    /// Our plain sentence: what happened, why, what to do.
    #[prop(optional, into)]
    plain: MaybeProp<String>,
    /// AWS's error code.
    #[prop(optional, into)]
    code: MaybeProp<String>,
    /// The learner has read it; without, it stays.
    #[prop(optional, into)]
    on_dismiss: Option<Callback<()>>,
    /// Links and buttons that lead on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let more = children.map(|children| children());
    let has_more = more.is_some();
    view! {
        <div class=tone.class()>
            <Icon glyph=tone.glyph() />
            <p class="flash__message">{move || message.get()}</p>
            {on_dismiss.map(|on_dismiss| {
                view! {
                    <div class="flash__close">
                        <IconButton
                            glyph=Glyph::Cross
                            label=t!(ui.dismiss)
                            small=true
                            on_press=move |()| on_dismiss.run(())
                        />
                    </div>
                }
            })}
            {move || plain.get().map(|plain| view! { <p class="flash__plain">{plain}</p> })}
            <div class="flash__more" hidden=move || !has_more && code.get().is_none()>
                {more}
                {move || code.get().map(|code| view! { <span class="flash__code">{code}</span> })}
            </div>
        </div>
    }
}

/// One notice of the list at the top of a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub tone: Tone,
    /// The message, AWS's as it is.
    pub message: String,
    /// Our plain sentence.
    pub plain: Option<String>,
    /// AWS's error code.
    pub code: Option<String>,
    /// Ways on: words and address (from `paths`).
    pub links: Vec<(String, String)>,
    /// The same by command: a line each.
    pub commands: Vec<String>,
    /// It is about the page as a whole: going elsewhere does not make it old.
    pub stays: bool,
    /// The learner has to choose one of its offers: it cannot be dismissed.
    pub asks: bool,
    /// Things to do about it.
    pub offers: Vec<Offer>,
    /// What it is about, where only the newest notice about that is true; else empty.
    pub topic: &'static str,
}

/// Something that a notice offers to do.
#[derive(Clone, Copy)]
pub struct Offer {
    words: &'static str,
    on_press: Callback<()>,
}

impl Offer {
    /// A button with these words.
    pub fn new(words: &'static str, on_press: impl Fn() + Send + Sync + 'static) -> Self {
        Self { words, on_press: Callback::new(move |()| on_press()) }
    }
}

impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Eq for Offer {}

impl core::fmt::Debug for Offer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Offer").field(&self.words).finish()
    }
}

impl Notice {
    /// Something worked.
    pub fn good(message: impl Into<String>) -> Self {
        Self { tone: Tone::Good, message: message.into(), ..Self::default() }
    }

    /// Something failed.
    pub fn bad(message: impl Into<String>) -> Self {
        Self { tone: Tone::Bad, message: message.into(), ..Self::default() }
    }

    /// Something to know.
    pub fn info(message: impl Into<String>) -> Self {
        Self { message: message.into(), ..Self::default() }
    }

    /// Something works, but look.
    pub fn warn(message: impl Into<String>) -> Self {
        Self { tone: Tone::Warn, message: message.into(), ..Self::default() }
    }

    /// With our plain sentence.
    #[must_use]
    pub fn plain(mut self, sentence: impl Into<String>) -> Self {
        self.plain = Some(sentence.into());
        self
    }

    /// About the page as a whole: shown until the learner dismisses it.
    #[must_use]
    pub fn until_dismissed(mut self) -> Self {
        self.stays = true;
        self
    }

    /// About the page as a whole, with a choice: shown until the learner has chosen.
    #[must_use]
    pub fn until_chosen(mut self) -> Self {
        self.asks = true;
        self.until_dismissed()
    }

    /// With something to do about it.
    #[must_use]
    pub fn offer(mut self, offer: Offer) -> Self {
        self.offers.push(offer);
        self
    }

    /// Takes the place of an older notice about the same.
    #[must_use]
    pub fn about(mut self, topic: &'static str) -> Self {
        self.topic = topic;
        self
    }

    /// Whether it is still news on another screen.
    fn outlives_the_screen(&self) -> bool {
        self.stays || self.tone == Tone::Bad
    }

    /// With AWS's error code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// With a way on.
    #[must_use]
    pub fn link(mut self, words: impl Into<String>, href: impl Into<String>) -> Self {
        self.links.push((words.into(), href.into()));
        self
    }
}

/// The notices of the page, newest first. One handle for all; get it with [`use_notices`].
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<(u32, Notice)>>,
    next: StoredValue<u32>,
}

/// More than these would bury the screen; the oldest leave.
const SHOWN_AT_MOST: usize = 4;

impl Notices {
    /// Shows a notice; it takes the place of an older one with the same words or the same topic.
    pub fn push(self, notice: Notice) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.list.update(|list| {
            list.retain(|(_, old)| *old != notice && (old.topic.is_empty() || old.topic != notice.topic));
            list.insert(0, (id, notice));
            while list.len() > SHOWN_AT_MOST {
                let oldest = list.iter().rposition(|(_, notice)| !notice.stays);
                let oldest = oldest.or_else(|| list.iter().rposition(|(_, notice)| !notice.asks));
                let oldest = oldest.unwrap_or(list.len() - 1);
                list.remove(oldest);
            }
        });
    }

    /// The learner goes elsewhere: what worked is no news there; what failed, or is about the page as a
    /// whole, stays until it is dismissed.
    pub fn leave_page(self) {
        self.keep_those(Notice::outlives_the_screen);
    }

    /// What this notice said is no longer so.
    pub fn withdraw(self, topic: &str) {
        self.keep_those(|notice| notice.topic != topic);
    }

    /// The story has moved to another moment: what was told about it may not have happened. What is about the page as a
    /// whole stays.
    pub fn forget_what_happened(self) {
        self.keep_those(|notice| notice.stays);
    }

    fn keep_those(self, stays: impl Fn(&Notice) -> bool) {
        if self.list.with_untracked(|list| list.iter().any(|(_, notice)| !stays(notice))) {
            self.list.update(|list| list.retain(|(_, notice)| stays(notice)));
        }
    }

    /// Removes all.
    pub fn clear(self) {
        self.list.set(Vec::new());
    }
}

/// Makes the notices of this page; called once, by the app.
pub fn provide_notices() -> Notices {
    let notices = Notices { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    provide_context(notices);
    notices
}

/// The notices of this page.
#[must_use]
pub fn use_notices() -> Notices {
    use_context().expect("the app calls provide_notices() before it shows anything")
}

/// What was done, as it would be typed in CloudShell.
#[component]
fn SameByCommand(commands: Vec<String>) -> impl IntoView {
    view! {
        <Disclosure summary=t!(ui.same_by_command)>
            <CodeBlock code=commands.join("\n") label=t!(ui.the_command) />
        </Disclosure>
    }
}

/// The list of notices; a screen reader speaks what is added.
#[component]
pub fn NoticeList() -> impl IntoView {
    let notices = use_notices();
    view! {
        <section class="notices" role="status" aria-live="polite" aria-label=t!(ui.notices)>
            <For each=move || notices.list.get() key=|(id, _)| *id let((id, notice))>
                {
                    let dismiss = move |()| notices.list.update(|list| list.retain(|(other, _)| *other != id));
                    let Notice { tone, message, plain, code, links, commands, offers, asks, .. } = notice;
                    let offers = offers
                        .into_iter()
                        .map(|offer| {
                            view! {
                                <Button small=true on_press=offer.on_press>
                                    {offer.words}
                                </Button>
                            }
                        })
                        .collect_view();
                    let links = links
                        .into_iter()
                        .map(|(words, href)| view! { <a href=href>{words}</a> })
                        .collect_view();
                    let more = view! {
                        {links}
                        {offers}
                        {(!commands.is_empty()).then(|| view! { <SameByCommand commands /> })}
                    };
                    if asks {
                        view! { <Flash tone message plain code>{more}</Flash> }.into_any()
                    } else {
                        view! { <Flash tone message plain code on_dismiss=dismiss>{more}</Flash> }.into_any()
                    }
                }
            </For>
        </section>
    }
}
