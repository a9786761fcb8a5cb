//! A story as text: a header, then what was done, in the language of transcripts.
//!
//! ```text
//! # Pocket Cloud 1
//! scenario blog
//! lesson launch-group-and-load-balancer
//! seed 3152
//! now +412000ms
//!
//! @ +12000ms
//! $ aws ec2 stop-instances --instance-ids i-0123456789abcdef0
//! = 9f3c2a7d01e4b856
//! > GET http://website-1.eu-west-2.elb.amazonaws.com/
//! = 11aa…
//! ~ undone after 1 until +412000ms
//! @ +300000ms
//! terminal-0$ sudo systemctl start httpd
//! = …
//! ~ left after 1 until +500000ms
//! @ +400000ms
//! $ aws ec2 terminate-instances --instance-ids i-0123456789abcdef0
//! = …
//! ```
//!
//! Times count from the start of the scenario. Each entry is followed by the digest of its outcome, so that a
//! newer engine that answers differently is noticed. What was undone follows the line `~ undone`, and can still be
//! redone: it stands behind so many entries (what follows those are looks taken since), and the world stood at that
//! moment when the learner began to undo. Each `~ left` begins a story that was left: it has so many first entries in
//! common with the one above, goes on with those that follow the line, and had come to that moment. Hostile, truncated or oversized texts are refused and change nothing.

use aws_cli::NoFiles;
use clockwork::{Duration, Instant, Seed};
use model::ids::InstanceId;
use region::{Scenario, TerminalId, TerminalWay};

use crate::input::Input;
use crate::log::{Branch, Entry, MOST_BRANCHES};
use crate::timeline::{Divergence, Timeline};
use crate::witness::Witness;

/// The first line of the present format.
const HEADER: &str = "# Pocket Cloud 1";
/// Larger texts are refused.
const LARGEST: usize = 8 * 1024 * 1024;
/// More entries are refused.
const MOST_ENTRIES: usize = 50_000;
/// A story longer than this is refused: nobody waits for its replay.
const LONGEST: Duration = Duration::days(366);

/// A story that was read, and not yet told again.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveFile {
    /// The name of its scenario.
    pub scenario: String,
    /// The lesson it belongs to.
    pub lesson: Option<String>,
    /// Its seed.
    pub seed: Seed,
    /// How far it had come.
    pub now: Duration,
    /// What was done, each with the time since the start.
    entries: Vec<(Duration, Entry)>,
    /// How many of them are in force.
    position: usize,
    /// What is known of those that are not.
    undone: Aside,
    /// Stories that were left: what follows the entries that they have in common with this one.
    left: Vec<(Aside, Vec<(Duration, Entry)>)>,
}

/// Where what was undone, or left, belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Aside {
    /// How many entries it follows.
    after: usize,
    /// How far the world had come.
    until: Duration,
}

impl Aside {
    /// ` after 3 until +412000ms`, of a story with so many entries.
    fn read(line: &str, entries: usize) -> Option<Aside> {
        let (after, until) = line.strip_prefix(" after ")?.split_once(" until ")?;
        let after = after.parse().ok().filter(|after| *after <= entries)?;
        Some(Aside { after, until: span(until)? })
    }
}

/// Why a text is no saved story.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// It is larger than any story.
    #[error("the file is too large")]
    TooLarge,
    /// It does not begin like one.
    #[error("this is no saved world of Pocket Cloud, or one of a newer version")]
    Header,
    /// A line means nothing.
    #[error("line {0} cannot be read")]
    Line(usize),
    /// Something in the header is missing.
    #[error("the header names no {0}")]
    Missing(&'static str),
}

impl<W: Witness> Timeline<W> {
    /// The story as text.
    pub fn save(&self, scenario: &str, lesson: Option<&str>) -> String {
        let start = self.scenario().start();
        let mut text = format!("{HEADER}\nscenario {scenario}\n");
        if let Some(lesson) = lesson {
            text.push_str(&format!("lesson {lesson}\n"));
        }
        let now = self.now().since(start).as_millis();
        text.push_str(&format!("seed {}\nnow +{now}ms\n\n", self.seed().number()));
        let log = self.log();
        let mut at = start;
        let write = |text: &mut String, entry: &Entry, at: &mut Instant| {
            if entry.at != *at {
                text.push_str(&format!("@ +{}ms\n", entry.at.since(start).as_millis()));
                *at = entry.at;
            }
            text.push_str(&format!("{}\n= {:016x}\n", line_of(&entry.input), entry.digest));
        };
        log.entries().iter().for_each(|entry| write(&mut text, entry, &mut at));
        if self.is_away() {
            let (after, until) = (log.fork(), log.end().since(start).as_millis());
            text.push_str(&format!("~ undone after {after} until +{until}ms\n"));
            let mut at = moment_before(log.entries(), after, start);
            log.undone().iter().for_each(|entry| write(&mut text, entry, &mut at));
        }
        for branch in log.branches() {
            let same = |(one, other): &(&Entry, &Entry)| one.is_same(other);
            let after = log.whole().zip(&branch.entries).take_while(same).count();
            let until = branch.end.since(start).as_millis();
            text.push_str(&format!("~ left after {after} until +{until}ms\n"));
            let mut at = moment_before(&branch.entries, after, start);
            branch.entries.iter().skip(after).for_each(|entry| write(&mut text, entry, &mut at));
        }
        text
    }

    /// Whether what [`Timeline::save`] wrote is short enough to be read again.
    pub fn can_be_read_again(&self, text: &str) -> bool {
        let left = self.log().branches().iter().map(|branch| branch.entries.len()).sum::<usize>();
        let entries = self.entries().len() + self.log().undone().len() + left;
        text.len() <= LARGEST
            && entries <= MOST_ENTRIES
            && self.now().since(self.scenario().start()) <= LONGEST
    }

    /// Tells a saved story again. Stops at the first answer that is not what it was.
    pub fn load(file: SaveFile, scenario: Scenario, witness: W) -> (Self, Option<Divergence>) {
        let left = file.branches(scenario.start());
        let (mut timeline, divergence) = Timeline::load_without_branches(file, scenario, witness);
        if divergence.is_none() {
            left.into_iter().for_each(|branch| timeline.keep(branch));
        }
        (timeline, divergence)
    }

    fn load_without_branches(file: SaveFile, scenario: Scenario, witness: W) -> (Self, Option<Divergence>) {
        let start = scenario.start();
        let mut entries = since(start, file.entries);
        let undone = entries.split_off(file.position.min(entries.len()));
        let now = start + file.now;
        if undone.is_empty() {
            let (mut timeline, divergence) = Timeline::replay(file.seed, scenario, witness, entries, now);
            if divergence.is_none() {
                timeline.had_come_to(start + file.undone.until);
            }
            return (timeline, divergence);
        }
        // What was undone is told first, to its end, so that it is known which of it are steps.
        let fork = file.undone.after.min(entries.len());
        let looks = entries.split_off(fork);
        let mut whole = entries.clone();
        whole.extend(undone);
        let until = whole.last().map_or(now, |last| last.at).max(start + file.undone.until);
        let (mut timeline, divergence) =
            Timeline::replay(file.seed, scenario.clone(), witness.clone(), whole, until);
        if divergence.is_none() && timeline.put_aside(fork, looks.clone(), now) {
            return (timeline, None);
        }
        // What was undone, or what came after it, is no longer what it was: the story without what was undone.
        entries.extend(looks);
        Timeline::replay(file.seed, scenario, witness, entries, now)
    }
}

impl SaveFile {
    /// The stories that were left, each whole.
    fn branches(&self, start: Instant) -> Vec<Branch> {
        let undone = self.entries.iter().skip(self.position);
        let after = if self.position < self.entries.len() { self.undone.after } else { self.position };
        let whole: Vec<_> = self.entries.iter().take(after).chain(undone).cloned().collect();
        let branch = |(aside, tail): &(Aside, Vec<(Duration, Entry)>)| {
            let entries: Vec<_> = whole.iter().take(aside.after).chain(tail).cloned().collect();
            let last = entries.last().map_or(Duration::default(), |(at, _)| *at);
            Branch { entries: since(start, entries), end: start + aside.until.max(last) }
        };
        self.left.iter().map(branch).collect()
    }
}

fn since(start: Instant, entries: Vec<(Duration, Entry)>) -> Vec<Entry> {
    entries.into_iter().map(|(at, entry)| Entry { at: start + at, ..entry }).collect()
}

/// When the last of the first `count` entries was done.
fn moment_before(entries: &[Entry], count: usize, start: Instant) -> Instant {
    count.checked_sub(1).and_then(|last| entries.get(last)).map_or(start, |entry| entry.at)
}

fn line_of(input: &Input) -> String {
    match input {
        Input::Call(request) => format!("$ {}", escape(&aws_cli::render(request))),
        Input::Open { instance, way: TerminalWay::Ssh { key_name } } => {
            format!("open {instance} ssh {}", escape(key_name))
        }
        Input::Open { instance, way: TerminalWay::InstanceConnect } => format!("open {instance} connect"),
        Input::OpenCloudShell => "open cloudshell".to_owned(),
        Input::Type { terminal, line } => format!("terminal-{terminal}$ {}", escape(line)),
        Input::Interrupt(terminal) => format!("interrupt terminal-{terminal}"),
        Input::Close(terminal) => format!("close terminal-{terminal}"),
        Input::Visit(url) => format!("> GET {}", escape(url)),
    }
}

/// One line, whatever stands in it.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

impl SaveFile {
    /// Reads a text.
    ///
    /// # Errors
    /// Why it is no saved story.
    pub fn parse(text: &str) -> Result<SaveFile, SaveError> {
        if text.len() > LARGEST {
            return Err(SaveError::TooLarge);
        }
        let mut lines =
            text.lines().enumerate().map(|(number, line)| (number + 1, line.trim_end_matches('\r')));
        if lines.next().is_none_or(|(_, line)| line != HEADER) {
            return Err(SaveError::Header);
        }
        let mut header = Header::default();
        for (number, line) in lines.by_ref() {
            if line.is_empty() {
                break;
            }
            header.take(line).ok_or(SaveError::Line(number))?;
        }
        let mut body = Body::default();
        for (number, line) in lines {
            body.take(line).ok_or(SaveError::Line(number))?;
        }
        let now = header.now.ok_or(SaveError::Missing("now"))?;
        let Body { entries, position, undone, left, .. } = body;
        Ok(SaveFile {
            scenario: header.scenario.ok_or(SaveError::Missing("scenario"))?,
            lesson: header.lesson,
            seed: Seed::new(header.seed.ok_or(SaveError::Missing("seed"))?),
            now,
            position: position.unwrap_or(entries.len()),
            undone,
            left,
            entries,
        })
    }
}

impl SaveFile {
    /// Leaves out the last thing that was done and what was undone: for a story whose end made the program fail.
    pub fn drop_last_entry(&mut self) {
        self.entries.truncate(self.position);
        if let Some((at, _)) = self.entries.pop() {
            self.now = self.now.min(at);
        }
        self.position = self.entries.len();
        self.undone = Aside::default();
        self.left.clear();
    }
}

#[derive(Default)]
struct Header {
    scenario: Option<String>,
    lesson: Option<String>,
    seed: Option<u64>,
    now: Option<Duration>,
}

impl Header {
    fn take(&mut self, line: &str) -> Option<()> {
        let (name, value) = line.split_once(' ')?;
        match name {
            "scenario" => self.scenario = Some(value.to_owned()),
            "lesson" => self.lesson = Some(value.to_owned()),
            "seed" => self.seed = Some(value.parse().ok()?),
            "now" => self.now = Some(span(value)?),
            _ => return None,
        }
        Some(())
    }
}

#[derive(Default)]
struct Body {
    at: Duration,
    input: Option<Input>,
    entries: Vec<(Duration, Entry)>,
    position: Option<usize>,
    undone: Aside,
    left: Vec<(Aside, Vec<(Duration, Entry)>)>,
}

impl Body {
    fn take(&mut self, line: &str) -> Option<()> {
        if line.is_empty() {
            return Some(());
        }
        if let Some(digest) = line.strip_prefix("= ") {
            let input = self.input.take()?;
            let digest = u64::from_str_radix(digest, 16).ok()?;
            // Whether it is a step is found when it is done again.
            let is_step = input.may_be_step();
            let entry = Entry { at: Instant::default(), input, digest, is_step };
            let left = self.left.iter().map(|(_, entries)| entries.len()).sum::<usize>();
            let list = self.left.last_mut().map_or(&mut self.entries, |(_, entries)| entries);
            list.push((self.at, entry));
            return (self.entries.len() + left < MOST_ENTRIES).then_some(());
        }
        if self.input.is_some() {
            return None;
        }
        if let Some(undone) = line.strip_prefix("~ undone") {
            return self.take_undone(undone);
        }
        if let Some(left) = line.strip_prefix("~ left") {
            return self.take_left(left);
        }
        if let Some(at) = line.strip_prefix("@ ") {
            self.at = span(at).filter(|at| *at >= self.at)?;
            return Some(());
        }
        self.input = Some(input_of(line)?);
        Some(())
    }

    /// ` after 3 until +412000ms`, or nothing, as earlier versions wrote it: then no look followed the undo.
    fn take_undone(&mut self, line: &str) -> Option<()> {
        let in_force = self.entries.len();
        if !self.left.is_empty() || self.position.replace(in_force).is_some() {
            return None;
        }
        self.undone.after = in_force;
        if !line.is_empty() {
            self.undone = Aside::read(line, in_force)?;
            self.at = self.moment_before(self.undone.after);
        }
        Some(())
    }

    /// ` after 3 until +412000ms`: a story that has the first three entries of the whole one.
    fn take_left(&mut self, line: &str) -> Option<()> {
        let aside = Aside::read(line, self.whole().count())?;
        self.at = self.whole().take(aside.after).last().map_or(Duration::default(), |(at, _)| *at);
        self.left.push((aside, Vec::new()));
        (self.left.len() <= MOST_BRANCHES).then_some(())
    }

    /// What is in force without the looks since, and what was undone.
    fn whole(&self) -> impl Iterator<Item = &(Duration, Entry)> {
        let (position, after) = match self.position {
            Some(position) => (position, self.undone.after),
            None => (self.entries.len(), self.entries.len()),
        };
        self.entries.iter().take(after).chain(self.entries.iter().skip(position))
    }

    fn moment_before(&self, count: usize) -> Duration {
        let last = count.checked_sub(1).and_then(|last| self.entries.get(last));
        last.map_or(Duration::default(), |(at, _)| *at)
    }
}

fn span(text: &str) -> Option<Duration> {
    let millis = text.strip_prefix('+')?.strip_suffix("ms")?.parse().ok()?;
    Some(Duration::millis(millis)).filter(|span| *span <= LONGEST)
}

fn input_of(line: &str) -> Option<Input> {
    if let Some(command) = line.strip_prefix("$ ") {
        let words = aws_cli::words(&unescape(command))?;
        let invocation = aws_cli::parse(&words, &NoFiles).ok()?;
        return Some(Input::Call(invocation.request));
    }
    if let Some(url) = line.strip_prefix("> GET ") {
        return Some(Input::Visit(unescape(url)));
    }
    if line == "open cloudshell" {
        return Some(Input::OpenCloudShell);
    }
    if let Some(rest) = line.strip_prefix("open ") {
        let (instance, way) = rest.split_once(' ')?;
        let instance = InstanceId::parse(instance)?;
        let way = match way.strip_prefix("ssh ") {
            Some(key_name) => TerminalWay::Ssh { key_name: unescape(key_name) },
            None if way == "connect" => TerminalWay::InstanceConnect,
            None => return None,
        };
        return Some(Input::Open { instance, way });
    }
    if let Some(terminal) = line.strip_prefix("interrupt terminal-") {
        return Some(Input::Interrupt(TerminalId(terminal.parse().ok()?)));
    }
    if let Some(terminal) = line.strip_prefix("close terminal-") {
        return Some(Input::Close(TerminalId(terminal.parse().ok()?)));
    }
    let (terminal, line) = line.strip_prefix("terminal-")?.split_once("$ ").or_else(|| {
        // An empty line keeps its prompt and loses its blank at the end.
        line.strip_prefix("terminal-")?.strip_suffix('$').map(|terminal| (terminal, ""))
    })?;
    Some(Input::Type { terminal: TerminalId(terminal.parse().ok()?), line: unescape(line) })
}
