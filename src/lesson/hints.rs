//! The hint ladder: nudge, where, exactly what, and “do it for me”. Each rung is opened by the learner; rungs above the
//! one in use stay readable. The last one asks first.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{
    LessonState, default_lesson,
    player::{End, LineState, Play},
    text::{self, ConsoleLink},
    ticks::use_look,
    use_lesson,
};
use crate::{
    paths, t,
    ui::{Button, ButtonKind, Flash, Glyph, Icon, Tone},
};

/// From this width on, in pixels, lesson and console stand side by side: `style/frame/panes.css`.
const WIDE: f64 = 760.0;

/// For how long after its start, in milliseconds, “do it for me” cannot be stopped: the second half of a double click
/// on its button is no wish to stop.
const SURELY_MEANT: u64 = 600;

/// A rung and the name of its words in the prose.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rung {
    Nudge,
    Where,
    Exact,
    DoIt,
}

impl Rung {
    const ALL: [Rung; 4] = [Rung::Nudge, Rung::Where, Rung::Exact, Rung::DoIt];

    /// Its position from the top, counted from one.
    fn number(self) -> u8 {
        match self {
            Rung::Nudge => 1,
            Rung::Where => 2,
            Rung::Exact => 3,
            Rung::DoIt => 4,
        }
    }

    fn aside(self) -> Option<&'static str> {
        match self {
            Rung::Nudge => Some("nudge"),
            Rung::Where => Some("where"),
            Rung::Exact => Some("exact"),
            Rung::DoIt => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Rung::Nudge => t!(lesson.nudge),
            Rung::Where => t!(lesson.where_to_look),
            Rung::Exact => t!(lesson.exact),
            Rung::DoIt => t!(lesson.do_it_for_me),
        }
    }
}

/// The ladder of a step.
#[component]
pub(super) fn Hints(
    /// The step's position.
    step: usize,
) -> impl IntoView {
    let state = use_lesson();
    let open = Memo::new(move |_| state.open_rungs(step));
    // Only the first rung changes the ladder itself; the others change their own line.
    let has_begun = Memo::new(move |_| open.get() > 0);
    move || {
        if has_begun.get() {
            let rungs = Rung::ALL.map(|rung| view! { <RungLine step rung open /> }).collect_view();
            return view! {
                <h2 class="visually-hidden">{t!(lesson.hints)}</h2>
                <ol class="hints">{rungs}</ol>
            }
            .into_any();
        }
        let first = move |()| open_rung(state, step, Rung::Nudge);
        view! {
            <div>
                <Button kind=ButtonKind::Quiet small=true icon=Glyph::Bulb on_press=first>
                    {t!(lesson.give_hint)}
                </Button>
            </div>
        }
        .into_any()
    }
}

/// Opens a rung and gives it the focus: the button that did it is gone then.
fn open_rung(state: LessonState, step: usize, rung: Rung) {
    state.open(step, rung.number());
    focus_open_rung();
}

fn focus_open_rung() {
    request_animation_frame(|| {
        let rung = document().query_selector("[data-hint-open]").ok().flatten();
        if let Some(rung) = rung.and_then(|rung| rung.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = rung.focus();
        }
    });
}

#[component]
fn RungLine(step: usize, rung: Rung, open: Memo<u8>) -> impl IntoView {
    let state = use_lesson();
    let is_open = Memo::new(move |_| open.get() >= rung.number());
    let is_last = move || open.get() == rung.number();
    let press = move |_| open_rung(state, step, rung);
    let content = move || {
        if !is_open.get() {
            return view! {
                <button type="button" class="link-button hint__button" on:click=press>
                    {rung.name()}
                </button>
            }
            .into_any();
        }
        let words = match rung.aside() {
            Some(aside) => view! { <RungWords step aside /> }.into_any(),
            None => view! { <DoIt step /> }.into_any(),
        };
        view! {
            <span class="hint__name">{rung.name()}</span>
            <div class="hint__text stack">{words}</div>
        }
        .into_any()
    };
    view! {
        <li
            class="hint"
            class:hint--open=is_last
            class:hint--next=move || !is_open.get()
            tabindex=move || is_last().then_some("-1")
            data-hint-open=move || is_last().then_some("")
        >
            <span class="hint__rung num" aria-hidden="true">{rung.number()}</span>
            {content}
        </li>
    }
}

#[component]
fn RungWords(step: usize, aside: &'static str) -> impl IntoView {
    let state = use_lesson();
    let anchor = default_lesson().steps.get(step).map(|step| step.id.clone()).unwrap_or_default();
    move || {
        let words = state.words.with(|words| words.section(&anchor)?.aside(aside).map(text::blocks));
        words.unwrap_or_else(|| view! { <p>{t!(lesson.no_hint)}</p> }.into_any())
    }
}

/// “Do it for me”: says what it will do, asks, does it line by line, and can be stopped.
#[component]
fn DoIt(step: usize) -> impl IntoView {
    let state = use_lesson();
    let player = state.player;
    let own = default_lesson().steps.get(step).cloned();
    let lines = own.as_ref().map(|step| step.solution.clone()).unwrap_or_default();
    let look = use_look(own.and_then(|step| step.goals.into_iter().find_map(|goal| goal.look)));
    let href = Signal::derive(move || look.get().unwrap_or_else(paths::home));
    let navigate = paths::use_navigate();
    let done = Memo::new(move |_| state.ticks.with(|ticks| ticks.is_done(step)));
    let playing_here =
        Memo::new(move |_| player.play.with(|play| play.is_running() && play.step() == Some(step)));

    let list = lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| view! { <SolutionLine step at line /> })
        .collect_view();
    let reason = Signal::derive(move || {
        let elsewhere = player.play.with(|play| play.is_running() && play.step() != Some(step));
        if elsewhere {
            Some(t!(lesson.play_elsewhere).to_owned())
        } else {
            done.get().then(|| t!(lesson.play_needless).to_owned())
        }
    });
    let just_begun = RwSignal::new(false);
    let start = move |()| {
        just_begun.set(true);
        let is_over = move || {
            let _ = just_begun.try_set(false);
        };
        set_timeout(is_over, core::time::Duration::from_millis(SURELY_MEANT));
        state.helps.update(|helps| *helps = helps.saturating_add(1));
        player.start(step);
        focus_open_rung();
        // The console shows where things are about to change; a narrow page shows one place only, and stays here.
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        if width.is_some_and(|width| width >= WIDE) {
            navigate.go(&href.get_untracked());
        }
    };
    let stop = move |()| {
        player.stop();
        focus_open_rung();
    };
    let not_now = move |()| open_rung(state, step, Rung::Exact);
    let buttons = move || {
        if just_begun.get() {
            return view! {
                <Button small=true kind=ButtonKind::Primary busy=true>{t!(lesson.play_start)}</Button>
            }
            .into_any();
        }
        if playing_here.get() {
            return view! {
                <Button small=true on_press=stop>{t!(lesson.play_stop)}</Button>
            }
            .into_any();
        }
        view! {
            <Button small=true kind=ButtonKind::Primary reason on_press=start>{t!(lesson.play_start)}</Button>
            <Button small=true on_press=not_now>{t!(lesson.play_not_now)}</Button>
        }
        .into_any()
    };
    let outcome = move || {
        let end = player.play.with(|play| match play {
            Play::Ended { step: own, end, .. } if *own == step => Some(end.clone()),
            _ => None,
        })?;
        Some(match end {
            End::Done => view! { <p class="small">{t!(lesson.play_done)}</p> }.into_any(),
            End::Stopped => view! { <p class="small">{t!(lesson.play_stopped)}</p> }.into_any(),
            End::Refused(error) => view! {
                <Flash
                    tone=Tone::Bad
                    message=error.message
                    code=error.code.to_owned()
                    plain=t!(lesson.play_refused)
                >
                    <ConsoleLink href>{t!(lesson.show_place)}</ConsoleLink>
                </Flash>
            }
            .into_any(),
            End::Missing(problem) => {
                view! { <Flash tone=Tone::Warn message=t!(lesson.play_missing) plain=problem /> }.into_any()
            }
        })
    };
    view! {
        <p>{t!(lesson.play_question)}</p>
        <ol class="solution">{list}</ol>
        <div role="status" class="lesson__notice">{outcome}</div>
        <div class="row">{buttons}</div>
        <p class="small soft">{t!(lesson.play_noted)}</p>
    }
}

/// One line of a solution, and how far it is.
#[component]
fn SolutionLine(step: usize, at: usize, line: String) -> impl IntoView {
    let state = use_lesson();
    let player = state.player;
    let progress = Memo::new(move |_| player.play.with(|play| play.line(step, at)));
    let left = move || {
        let left = player.seconds_left().filter(|_| progress.get() == LineState::Now);
        left.map(|seconds| view! { <span class="solution__left num">{t!(lesson.seconds_left, seconds = seconds)}</span> })
    };
    let words = match (line.strip_prefix("@ +"), line.strip_prefix("> GET ")) {
        (Some(span), _) => t!(lesson.line_wait, span = spaced(span)).into_any(),
        (_, Some(url)) => {
            let url = url.to_owned();
            view! { {t!(lesson.line_visit)} " " <code>{url}</code> }.into_any()
        }
        _ => view! { <code>{command_parts(&line).into_iter().map(part).collect_view()}</code> }.into_any(),
    };
    let mark = move || match progress.get() {
        LineState::Waiting => view! { <span class="solution__mark" aria-hidden="true">"·"</span> }.into_any(),
        LineState::Now => {
            view! { <span class="solution__mark shape shape--busy" aria-hidden="true"></span> }.into_any()
        }
        LineState::Done => view! { <Icon glyph=Glyph::Check /> }.into_any(),
        LineState::Failed => view! { <Icon glyph=Glyph::Error /> }.into_any(),
    };
    let spoken = move || match progress.get() {
        LineState::Waiting => None,
        LineState::Now => Some(t!(lesson.line_now)),
        LineState::Done => Some(t!(lesson.is_done)),
        LineState::Failed => Some(t!(lesson.line_failed)),
    };
    view! {
        <li class="solution__line" class:solution__line--now=move || progress.get() == LineState::Now>
            {mark}
            <span>
                {words} {left}
                {move || spoken().map(|word| view! { <span class="visually-hidden">" "{word}</span> })}
            </span>
        </li>
    }
}

/// One part of a command, kept in one line where it fits.
fn part(part: String) -> impl IntoView {
    view! { <span class="solution__part">{part}</span> " " }
}

/// A command cut before each of its options.
fn command_parts(line: &str) -> Vec<String> {
    let mut parts = line.split(" --");
    let command = parts.next().unwrap_or_default().to_owned();
    core::iter::once(command).chain(parts.map(|option| format!("--{option}"))).collect()
}

/// `90s` as `90 s`, `5m` as `5 min`.
fn spaced(span: &str) -> String {
    let digits = span.find(|c: char| !c.is_ascii_digit()).unwrap_or(span.len());
    let (number, unit) = span.split_at(digits);
    let unit = if unit == "m" { "min" } else { unit };
    format!("{number}\u{a0}{unit}")
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_command_is_cut_before_its_options_and_nothing_is_lost() {
        let line = "aws ec2 create-snapshot --volume-id $volume --description 'The blog -- a copy'";
        let parts = command_parts(line);
        assert_eq!(parts[..2], ["aws ec2 create-snapshot", "--volume-id $volume"]);
        assert_eq!(parts.join(" ").replace("-- a", "--a"), line.replace("-- a", "--a"));
    }

    #[test]
    fn a_span_of_time_is_written_as_people_write_it() {
        assert_eq!(spaced("90s"), "90\u{a0}s");
        assert_eq!(spaced("5m"), "5\u{a0}min");
    }
}
