//! The only place that joins the two worlds: the timeline, which knows no page, and the page's signals.
//!
//! Rows are plain data and remember what changed; after every call and every tick the bridge asks what did and
//! pokes the triggers of exactly those tables and rows. Views are memos that track a trigger and read the engine.
//!
//! Two rules keep this simple. Triggers are poked only after the engine has been released, and nobody calls
//! ([`Bridge::call`]) inside a memo.
//!
//! ```text
//! let bridge = use_bridge();
//! let groups = use_read(move || DescribeSecurityGroupsInput::default());       // Memo<Result<Arc<Output>, ApiError>>
//! match bridge.call(StopInstancesInput { instance_ids: vec![id], ..Default::default() }) { Ok(output) => …, Err(refusal) => … }
//! ```

mod paged;

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::{Duration, Instant};
use leptos::prelude::*;
use leptos::reactive::signal::ArcTrigger;
use lessons::Progress;
use model::{ApiError, Operation, ReadDoorExt, ReadOperation, Request, TableName};
use region::{Region, RowId, TerminalId, TerminalWay, Visit};
use timeline::timeline::Difference;
use timeline::{Chronicle, Input, Outcome, Timeline};

pub use paged::{Paged, ask_all, use_read_all};

/// The story that the page tells.
pub type Story = Timeline<(Progress, Chronicle)>;

/// The handle that every component may copy.
#[derive(Clone, Copy)]
pub struct Bridge {
    engine: StoredValue<Engine>,
    /// The whole second that the world is in.
    second: RwSignal<Instant>,
    /// Grows with everything that a learner does or takes back.
    history: RwSignal<u64>,
    /// What was called in the event that is being handled, as commands.
    commands: StoredValue<Vec<String>>,
}

struct Engine {
    story: Story,
    tables: BTreeMap<TableName, ArcTrigger>,
    rows: BTreeMap<RowId, ArcTrigger>,
}

/// Puts the bridge into the context of everything below.
pub fn provide_bridge(story: Story) -> Bridge {
    let second = RwSignal::new(story.now());
    let engine = Engine { story, tables: BTreeMap::new(), rows: BTreeMap::new() };
    let bridge = Bridge {
        engine: StoredValue::new(engine),
        second,
        history: RwSignal::new(0),
        commands: StoredValue::new(Vec::new()),
    };
    provide_context(bridge);
    bridge
}

/// The bridge that [`provide_bridge`] put into the context.
pub fn use_bridge() -> Bridge {
    use_context().expect("app.rs provides the bridge above every component; tests call provide_bridge first")
}

/// What an operation answers, again whenever one of its tables changes or `input` does.
pub fn use_read<O: ReadOperation>(
    input: impl Fn() -> O + Send + Sync + 'static,
) -> Memo<Result<Arc<O::Output>, ApiError>>
where
    O::Output: Send + Sync,
{
    let bridge = use_bridge();
    Memo::new(move |_| {
        bridge.track_tables(O::NAME.tables());
        bridge.with(|region| region.ask(input())).map(Arc::new)
    })
}

/// Anything that can be read off the region, again whenever one of these tables changes. For what no operation
/// answers (terminals, the picture); the console itself reads through [`use_read`].
pub fn use_view<T: PartialEq + Send + Sync + 'static>(
    tables: &'static [TableName],
    view: impl Fn(&Region) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let bridge = use_bridge();
    Memo::new(move |_| {
        bridge.track_tables(tables);
        bridge.with(&view)
    })
}

/// An open terminal's screen and prompt, again whenever it changes.
pub fn use_terminal<T: PartialEq + Send + Sync + 'static>(
    id: TerminalId,
    view: impl Fn(Option<&region::machines::OpenTerminal>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let bridge = use_bridge();
    Memo::new(move |_| {
        bridge.track_row(RowId::Terminals(id));
        bridge.with(|region| view(region.terminal(id)))
    })
}

impl Bridge {
    /// Calls an operation as the learner. Never inside a memo.
    ///
    /// # Errors
    /// AWS's refusal.
    pub fn call<O: Operation>(self, input: O) -> Result<O::Output, ApiError> {
        let response = self.call_request(input.into_request())?;
        Ok(O::output(response).expect("an operation answers with its own output"))
    }

    /// Calls an operation that is not known when compiling.
    ///
    /// # Errors
    /// AWS's refusal.
    pub fn call_request(self, request: Request) -> Result<model::Response, ApiError> {
        self.note_command(&request);
        match self.apply(Input::Call(request)) {
            Outcome::Called(answer) => answer,
            _ => unreachable!("a call is answered by a call's outcome"),
        }
    }

    /// The commands that do the same as what was called in the event that is being handled, oldest first.
    pub fn take_commands(self) -> Vec<String> {
        self.commands.try_update_value(std::mem::take).unwrap_or_default()
    }

    fn note_command(self, request: &Request) {
        if matches!(request, Request::Write(_)) {
            self.commands.update_value(|commands| commands.push(aws_cli::render(request)));
            // What nobody asks for is forgotten when the event has been handled.
            set_timeout(move || drop(self.take_commands()), std::time::Duration::ZERO);
        }
    }

    /// Asks now, without being told of later changes: for what is done once, such as filling a form.
    ///
    /// # Errors
    /// AWS's refusal.
    pub fn ask<O: ReadOperation>(self, input: O) -> Result<O::Output, ApiError> {
        self.with(|region| region.ask(input))
    }

    /// Asks now for all parts of an answer.
    ///
    /// # Errors
    /// AWS's refusal.
    pub fn ask_all<O: Paged>(self, input: O) -> Result<O::Output, ApiError> {
        self.with(|region| ask_all(region, input))
    }

    /// Opens an address in the browser.
    pub fn visit(self, url: &str) -> Visit {
        match self.apply(Input::Visit(url.to_owned())) {
            Outcome::Visited(visit) => *visit,
            _ => unreachable!("a visit is answered by a visit's outcome"),
        }
    }

    /// Opens a terminal on an instance.
    pub fn open_terminal(self, instance: model::ids::InstanceId, way: TerminalWay) -> region::OpenedTerminal {
        match self.apply(Input::Open { instance, way }) {
            Outcome::Opened(opened) => opened,
            _ => unreachable!("opening is answered by its outcome"),
        }
    }

    /// Opens a terminal in CloudShell.
    pub fn open_cloud_shell(self) -> region::OpenedTerminal {
        match self.apply(Input::OpenCloudShell) {
            Outcome::Opened(opened) => opened,
            _ => unreachable!("opening is answered by its outcome"),
        }
    }

    /// Types a line into a terminal.
    pub fn type_line(self, terminal: TerminalId, line: &str) {
        self.apply(Input::Type { terminal, line: line.to_owned() });
    }

    /// Presses Ctrl-C in a terminal.
    pub fn interrupt(self, terminal: TerminalId) {
        self.apply(Input::Interrupt(terminal));
    }

    /// Closes a terminal.
    pub fn close_terminal(self, terminal: TerminalId) {
        self.apply(Input::Close(terminal));
    }

    /// Does something.
    pub fn apply(self, input: Input) -> Outcome {
        let outcome = self.change(|story| story.apply(input));
        self.history.update(|count| *count += 1);
        outcome
    }

    /// Lets time pass until `to`. For the clock only.
    pub fn advance(self, to: Instant) {
        self.change(|story| story.advance(to));
    }

    /// Lets time pass until something happens that somebody could see, at most for an hour. `awaited` is a moment that
    /// the page itself waits for, such as an answer in its browser: it is an event too.
    pub fn advance_to_next_event(self, awaited: Option<Instant>) {
        let limit = awaited.unwrap_or(self.now_untracked() + Duration::hours(1));
        self.change(|story| {
            while let Some(at) = story.next_event_at().filter(|at| *at <= limit) {
                story.advance(at);
                if story.has_visible_changes() {
                    return;
                }
            }
            if let Some(awaited) = awaited {
                story.advance(awaited);
            }
        });
    }

    /// Takes the last step back. Whether there was one.
    pub fn undo(self) -> bool {
        let done = self.change(Story::undo);
        self.history.update(|count| *count += 1);
        done
    }

    /// Does the step again that was taken back last. Whether there was one.
    pub fn redo(self) -> bool {
        let done = self.change(Story::redo);
        self.history.update(|count| *count += 1);
        done
    }

    /// Goes to a moment of the story, or behind its end.
    pub fn go_to(self, at: Instant) {
        self.move_in_time(|story| story.go_to(at));
    }

    /// Goes to just behind the first `count` things that were done.
    pub fn go_behind(self, count: usize) {
        self.move_in_time(|story| story.go_behind(count));
    }

    /// Goes to where the story had come.
    pub fn come_back(self) {
        self.move_in_time(Story::come_back);
    }

    /// Takes up a story that was left.
    pub fn take_up(self, branch: usize) {
        self.move_in_time(|story| {
            story.take_up(branch);
        });
    }

    fn move_in_time(self, go: impl FnOnce(&mut Story)) {
        self.change(go);
        self.history.update(|count| *count += 1);
    }

    /// Begins again, with the same world.
    pub fn start_over(self) {
        self.change(Story::start_over);
        self.history.update(|count| *count += 1);
    }

    /// Puts another story in place of this one.
    pub fn replace(self, story: Story) {
        self.change(|present| *present = story);
        self.history.update(|count| *count += 1);
    }

    /// The whole second that the world is in: wakes labels such as "3 minutes ago", and no table.
    pub fn now(self) -> Instant {
        self.second.get()
    }

    /// The present moment, without being told of later ones.
    pub fn now_untracked(self) -> Instant {
        self.with(Region::now)
    }

    /// Tracks everything that a learner does or takes back.
    pub fn track_history(self) {
        self.history.track();
    }

    /// Reads the story, without being told of later changes.
    pub fn with_story<T>(self, read: impl FnOnce(&Story) -> T) -> T {
        self.engine.with_value(|engine| read(&engine.story))
    }

    /// Reads the region, without being told of later changes.
    pub fn with<T>(self, read: impl FnOnce(&Region) -> T) -> T {
        self.with_story(|story| read(story.region()))
    }

    fn track_tables(self, tables: &[TableName]) {
        for table in tables {
            self.trigger(|engine| engine.tables.entry(*table).or_default().clone()).track();
        }
    }

    fn track_row(self, row: RowId) {
        self.trigger(|engine| engine.rows.entry(row).or_default().clone()).track();
    }

    fn trigger(self, find: impl FnOnce(&mut Engine) -> ArcTrigger) -> ArcTrigger {
        self.engine.try_update_value(find).expect("the bridge lives as long as the app")
    }

    fn change<T>(self, act: impl FnOnce(&mut Story) -> T) -> T {
        let changed = self.engine.try_update_value(|engine| {
            let result = act(&mut engine.story);
            let difference = engine.story.take_difference();
            let pokes = engine.triggers_of(difference);
            (result, pokes, engine.story.now())
        });
        // The engine is released: whoever wakes now may read it.
        let (result, pokes, now) = changed.expect("the bridge lives as long as the app");
        let second = Instant::from_millis(now.as_secs() * 1000);
        if self.second.get_untracked() != second {
            self.second.set(second);
        }
        for trigger in pokes {
            trigger.notify();
        }
        result
    }
}

impl Engine {
    fn triggers_of(&self, difference: Difference) -> Vec<ArcTrigger> {
        match difference {
            Difference::Everything => self.tables.values().chain(self.rows.values()).cloned().collect(),
            Difference::Rows(changes) => {
                let touched: std::collections::BTreeSet<TableName> =
                    changes.members.iter().copied().chain(changes.rows.iter().map(RowId::table)).collect();
                let tables = touched.iter().filter_map(|table| self.tables.get(table));
                let rows = changes.rows.iter().filter_map(|row| self.rows.get(row));
                tables.chain(rows).cloned().collect()
            }
        }
    }
}
