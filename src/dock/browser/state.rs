//! What the browser holds: the address, what was asked, and the way back.

use std::sync::Arc;

use clockwork::{Duration, Instant};
use leptos::prelude::*;
use region::Visit;
use timeline::Input;

use super::address;
use crate::bridge::{Bridge, Story};

/// How many redirections are followed, as browsers do.
const REDIRECTIONS: usize = 20;
/// How many addresses the way back remembers.
const WAY_BACK: usize = 50;
/// An answer that takes less is shown at once: the page's clock counts whole seconds.
const AT_ONCE: Duration = Duration::secs(1);

/// One request and its answer, which may still be under way.
#[derive(Debug, PartialEq)]
pub struct Asked {
    /// The address of the page, after redirections.
    pub url: String,
    /// The answer and the way to it.
    pub visit: Visit,
    /// When it was asked for.
    pub started: Instant,
    /// How long it takes, redirections included.
    pub took: Duration,
    /// Its place in the story, by which it is known whether it has been undone.
    place: usize,
}

impl Asked {
    /// The first whole second at which the answer is there.
    fn arrives_at(&self) -> Instant {
        Instant::from_millis((self.started + self.took).as_millis().div_ceil(1000).saturating_mul(1000))
    }
}

/// What the browser shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Nothing was asked for.
    Start,
    /// The answer is under way.
    Waiting(Arc<Asked>),
    /// The learner did not want to wait.
    Stopped(Arc<Asked>),
    /// The request was made in a story that has been undone: its answer says nothing about the region as it is.
    Undone,
    /// The answer, or why there is none.
    Arrived(Arc<Asked>),
}

/// The browser's state behind a handle.
#[derive(Clone, Copy)]
pub struct BrowserState {
    bridge: Bridge,
    /// What stands in the address bar.
    pub typed: RwSignal<String>,
    asked: RwSignal<Option<Arc<Asked>>>,
    stopped: RwSignal<bool>,
    before: RwSignal<Vec<String>>,
    phase: Memo<Phase>,
}

impl BrowserState {
    /// An empty browser.
    pub fn new(bridge: Bridge) -> Self {
        let asked = RwSignal::new(None::<Arc<Asked>>);
        let stopped = RwSignal::new(false);
        let phase = Memo::new(move |_| match asked.get() {
            None => Phase::Start,
            Some(asked) => {
                bridge.track_history();
                match bridge.with_story(|story| standing(&asked, story)) {
                    Standing::Made => phase_of(asked, stopped.get(), || bridge.now()),
                    Standing::Undone => Phase::Undone,
                    Standing::Forgotten => Phase::Start,
                }
            }
        });
        let typed = RwSignal::new(String::new());
        Self { bridge, typed, asked, stopped, before: RwSignal::new(Vec::new()), phase }
    }

    /// What the browser shows.
    pub fn phase(self) -> Memo<Phase> {
        self.phase
    }

    /// The last request whose answer has arrived.
    pub fn arrived(self) -> Option<Arc<Asked>> {
        match self.phase.get() {
            Phase::Arrived(asked) => Some(asked),
            _ => None,
        }
    }

    /// Opens an address.
    pub fn go(self, url: &str) {
        let Some(url) = address::typed(url) else { return };
        if let Some(asked) = self.asked.get_untracked().filter(|asked| asked.url != url) {
            self.before.update(|before| {
                before.push(asked.url.clone());
                let surplus = before.len().saturating_sub(WAY_BACK);
                before.drain(..surplus);
            });
        }
        self.load(url);
    }

    /// Asks for the same address again.
    pub fn reload(self) {
        if let Some(asked) = self.asked.get_untracked() {
            self.load(asked.url.clone());
        }
    }

    /// Opens the address before this one.
    pub fn back(self) {
        let before = self.before.try_update(Vec::pop).flatten();
        if let Some(url) = before {
            self.load(url);
        }
    }

    /// Whether there is a way back.
    pub fn can_go_back(self) -> bool {
        self.before.with(|before| !before.is_empty())
    }

    /// Waits no longer.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    /// The host that an answer is awaited from.
    pub fn host(self) -> String {
        self.asked.with(|asked| asked.as_ref().map(|asked| address::host(&asked.url)).unwrap_or_default())
    }

    /// For how many whole seconds the answer has been under way.
    pub fn seconds_waited(self) -> Memo<u64> {
        Memo::new(move |_| {
            let now = self.bridge.now();
            self.asked.with(|asked| asked.as_ref().map_or(0, |asked| now.since(asked.started).as_secs()))
        })
    }

    /// When the answer that is awaited arrives, in a whole second, as the page's clock counts.
    pub fn arrives_at(self) -> Option<Instant> {
        match self.phase.get() {
            Phase::Waiting(asked) => Some(asked.arrives_at()),
            _ => None,
        }
    }

    fn load(self, first: String) {
        let started = self.bridge.now_untracked();
        let mut url = first;
        let mut took = Duration::ZERO;
        let mut left = REDIRECTIONS;
        let visit = loop {
            let visit = self.bridge.visit(&url);
            took += visit.exchange.took;
            match address::redirection(&url, &visit).filter(|_| left > 0) {
                Some(next) => url = next,
                None => break visit,
            }
            left -= 1;
        };
        self.typed.set(url.clone());
        self.stopped.set(false);
        let place = self.bridge.with_story(|story| story.entries().len()).saturating_sub(1);
        self.asked.set(Some(Arc::new(Asked { url, visit, started, took, place })));
    }
}

/// What has become of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It is part of the story.
    Made,
    /// Undo went back behind it.
    Undone,
    /// The story has begun again.
    Forgotten,
}

fn standing(asked: &Asked, story: &Story) -> Standing {
    let is_it = |entry: &timeline::Entry| {
        entry.at == asked.started && matches!(&entry.input, Input::Visit(url) if *url == asked.url)
    };
    match story.entries().get(asked.place) {
        Some(entry) if is_it(entry) => Standing::Made,
        _ if story.is_untouched() => Standing::Forgotten,
        _ => Standing::Undone,
    }
}

/// `now` is asked for only where the moment matters, so that a page that has arrived does not look at the clock.
fn phase_of(asked: Arc<Asked>, stopped: bool, now: impl Fn() -> Instant) -> Phase {
    if asked.took < AT_ONCE {
        return Phase::Arrived(asked);
    }
    if stopped {
        Phase::Stopped(asked)
    } else if now() < asked.arrives_at() {
        Phase::Waiting(asked)
    } else {
        Phase::Arrived(asked)
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use clockwork::Seed;
    use guest::http::{ConnectError, Exchange};
    use lessons::Progress;
    use model::{Operation, ec2::CreateVolumeInput};
    use region::Scenario;
    use timeline::{Chronicle, Outcome};

    use super::*;

    fn asked(took: Duration) -> Arc<Asked> {
        let exchange = Exchange { outcome: Err(ConnectError::TimedOut), took };
        let visit = Visit { request: None, exchange, hops: Vec::new() };
        let (url, started) = ("http://a/".to_owned(), Instant::from_millis(10_400));
        Arc::new(Asked { url, visit, started, took, place: 0 })
    }

    #[test]
    fn a_slow_answer_arrives_when_its_time_has_passed_and_a_quick_one_at_once() {
        let at = |secs: u64| move || Instant::from_millis(secs * 1000);
        assert!(matches!(phase_of(asked(Duration::millis(3)), false, at(10)), Phase::Arrived(_)));
        assert!(matches!(phase_of(asked(Duration::secs(5)), false, at(10)), Phase::Waiting(_)));
        assert!(matches!(phase_of(asked(Duration::secs(5)), false, at(15)), Phase::Waiting(_)));
        assert!(matches!(phase_of(asked(Duration::secs(5)), false, at(16)), Phase::Arrived(_)));
        assert_eq!(asked(Duration::secs(5)).arrives_at(), at(16)());
        assert!(matches!(phase_of(asked(Duration::secs(5)), true, at(12)), Phase::Stopped(_)));
    }

    fn blog() -> Story {
        let scenario = Scenario::named("blog").expect("the blog is a scenario");
        let lesson = crate::lesson::default_lesson();
        Story::new(Seed::new(7), scenario, (Progress::new(lesson), Chronicle::default()))
    }

    /// Opens a page, as the browser does.
    fn ask(story: &mut Story) -> Asked {
        let (url, started) = ("http://nobody.example/".to_owned(), story.now());
        let outcome = story.apply(Input::Visit(url.clone()));
        let Outcome::Visited(visit) = outcome else { panic!("a visit is answered by a visit's outcome") };
        let took = visit.exchange.took;
        Asked { url, visit: *visit, started, took, place: story.entries().len() - 1 }
    }

    fn make_a_volume(story: &mut Story) {
        let input = CreateVolumeInput {
            availability_zone: Some("eu-west-2a".to_owned()),
            size: Some(1),
            ..Default::default()
        };
        assert!(matches!(story.apply(Input::Call(input.into_request())), Outcome::Called(Ok(_))));
    }

    #[test]
    fn an_answer_of_an_undone_story_is_not_shown_until_it_is_done_again() {
        let mut story = blog();
        make_a_volume(&mut story);
        let asked = ask(&mut story);
        make_a_volume(&mut story);
        assert_eq!(standing(&asked, &story), Standing::Made);
        assert!(story.undo());
        assert_eq!(standing(&asked, &story), Standing::Made, "it was asked before the last step");
        assert!(story.undo());
        assert_eq!(standing(&asked, &story), Standing::Undone);
        // Waiting does not bring it back, and neither does another look at the same page in the same place.
        story.advance(story.now() + Duration::secs(60));
        ask(&mut story);
        assert_eq!(standing(&asked, &story), Standing::Undone);
        while story.redo() {}
        assert_eq!(standing(&asked, &story), Standing::Made);
        story.start_over();
        assert_eq!(standing(&asked, &story), Standing::Forgotten);
    }
}
