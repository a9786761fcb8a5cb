//! The language of transcripts: a story in lines, shared by tests, lessons and documentation.
//!
//! ```text
//! # Auto Scaling replaces what dies.
//! given scenario blog
//! let blog = aws ec2 describe-instances --query 'Reservations[0].Instances[0].InstanceId' --output text
//! $ aws ec2 terminate-instances --instance-ids $blog --query 'TerminatingInstances[0].CurrentState.Name'
//!     "shutting-down"
//! @ +90s
//! ec2-user@$web$ sudo systemctl start httpd
//! > GET http://$site/
//!     502 Bad Gateway
//! ```
//!
//! - `given scenario NAME` or `given story NAME`: where it begins; a story is another transcript, told silently.
//! - `let NAME = aws …`: binds what a command prints; `$NAME` stands for it in later lines. An id that has a name is
//!   shown by it, so that what is expected does not depend on chance.
//! - `$ aws …`: a call of the learner's. Shown is what it prints; of a refusal, the last line. `aws … wait` waits.
//! - `@ +60s`: lets time pass (`ms`, `s`, `m`, `h`).
//! - `ec2-user@$NAME$ …`: a line typed in a terminal on that instance, opened by EC2 Instance Connect; shown
//!   is what it prints within a minute. `cloudshell$ …`: the same in CloudShell.
//! - `> GET URL`: the learner's browser. Shown are status, how long it took if a second or more, and the page's title
//!   and first heading.
//! - Lines that begin with four blanks are what is expected; empty lines and `# …` are for readers.
//!
//! Whoever plays it gives a [`Stage`]: a region, or a timeline with its history.

use std::collections::BTreeMap;

use aws_cli::NoFiles;
use clockwork::{Duration, Instant, Seed};
use guest::http::{ConnectError, Exchange};
use model::Door;
use model::ids::InstanceId;

use crate::machines::{Host, OpenedTerminal, TerminalId, TerminalWay};
use crate::region::{Region, Visit};
use crate::scenario::Scenario;

/// What begins a line that is expected.
pub const INDENT: &str = "    ";
/// Stands for an instance where CloudShell is meant.
const CLOUD_SHELL: &str = "cloudshell";
/// How often a waiting command is asked again.
const MOST_ATTEMPTS: usize = 1_000;
/// How long a typed line is waited for.
const LONGEST_COMMAND: Duration = Duration::mins(1);
/// How deep a story may lie in stories.
const DEEPEST_STORY: usize = 8;

/// Where a transcript is played.
pub trait Stage: Door {
    /// The region as it is.
    fn region(&self) -> &Region;
    /// Lets time pass until `to`.
    fn wait_until(&mut self, to: Instant);
    /// Opens an address in the learner's browser.
    fn visit(&mut self, url: &str) -> Visit;
    /// Opens a terminal.
    fn open(&mut self, instance: InstanceId, way: &TerminalWay) -> OpenedTerminal;
    /// Opens a terminal in CloudShell.
    fn open_cloud_shell(&mut self) -> OpenedTerminal;
    /// Types a line into it.
    fn type_line(&mut self, terminal: TerminalId, line: &str);
}

impl Stage for Region {
    fn region(&self) -> &Region {
        self
    }

    fn wait_until(&mut self, to: Instant) {
        self.advance(to);
    }

    fn visit(&mut self, url: &str) -> Visit {
        Region::visit(self, url)
    }

    fn open(&mut self, instance: InstanceId, way: &TerminalWay) -> OpenedTerminal {
        self.open_terminal(instance, way)
    }

    fn open_cloud_shell(&mut self) -> OpenedTerminal {
        Region::open_cloud_shell(self)
    }

    fn type_line(&mut self, terminal: TerminalId, line: &str) {
        Region::type_line(self, terminal, line);
    }
}

/// Somebody who plays a transcript.
#[derive(Clone, Debug)]
pub struct Player<S> {
    /// The stage.
    pub stage: S,
    names: BTreeMap<String, String>,
    terminals: BTreeMap<Host, TerminalId>,
}

/// A line that cannot be played: a sentence for its author.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}: {problem}")]
pub struct Mistake {
    /// The line.
    pub line: String,
    /// What is wrong with it.
    pub problem: String,
}

impl<S: Stage> Player<S> {
    /// A player who knows no names yet.
    pub fn new(stage: S) -> Self {
        Player { stage, names: BTreeMap::new(), terminals: BTreeMap::new() }
    }

    /// Gives a value a name.
    pub fn bind(&mut self, name: &str, value: &str) {
        self.names.insert(name.to_owned(), value.to_owned());
    }

    /// Plays one line; what it shows.
    ///
    /// # Errors
    /// A line that means nothing, or a `let` whose command fails. What a service refuses is no mistake, but shown.
    pub fn play(&mut self, line: &str) -> Result<String, Mistake> {
        let wrong = |problem: String| Mistake { line: line.to_owned(), problem };
        let shown = if let Some(command) = line.strip_prefix("$ ") {
            self.aws(command).map_err(wrong)?.1
        } else if let Some(binding) = line.strip_prefix("let ") {
            self.bind_answer(binding).map_err(wrong)?;
            String::new()
        } else if let Some(span) = line.strip_prefix("@ ") {
            let span = span_of(span).ok_or_else(|| wrong("no such span of time".to_owned()))?;
            self.stage.wait_until(self.stage.region().now() + span);
            String::new()
        } else if let Some(url) = line.strip_prefix("> GET ") {
            let url = substitute(url, &|name| self.names.get(name).cloned());
            show_exchange(&self.stage.visit(&url).exchange)
        } else if let Some(typed) = line.strip_prefix("cloudshell$ ") {
            self.type_on(CLOUD_SHELL, typed).map_err(wrong)?
        } else if let Some(rest) = line.strip_prefix("ec2-user@$") {
            let (name, typed) =
                rest.split_once("$ ").ok_or_else(|| wrong("what is typed, and where?".to_owned()))?;
            self.type_on(name, typed).map_err(wrong)?
        } else {
            return Err(wrong("no kind of line".to_owned()));
        };
        Ok(self.with_names(&shown))
    }

    fn bind_answer(&mut self, binding: &str) -> Result<(), String> {
        let (name, command) = binding.split_once(" = ").ok_or("let NAME = aws …")?;
        let (succeeded, shown) = self.aws(command)?;
        let value = shown.trim();
        if !succeeded || value.is_empty() || value == "None" {
            return Err(format!("found nothing: {value}"));
        }
        self.bind(name.trim(), value);
        Ok(())
    }

    /// Whether the command succeeded, and what it shows.
    fn aws(&mut self, command: &str) -> Result<(bool, String), String> {
        let words = aws_cli::words(command).ok_or("a quote is not closed")?;
        let words: Vec<String> =
            words.iter().map(|word| substitute(word, &|name| self.names.get(name).cloned())).collect();
        let mut run = aws_cli::start(&words, &NoFiles);
        for _ in 0..MOST_ATTEMPTS {
            let now = self.stage.region().now();
            match run.step(&mut self.stage, now) {
                aws_cli::Progress::Done(outcome) if outcome.code == 0 => return Ok((true, outcome.stdout)),
                aws_cli::Progress::Done(outcome) => {
                    let last = outcome.stderr.lines().rfind(|line| !line.is_empty()).unwrap_or_default();
                    return Ok((false, last.to_owned()));
                }
                aws_cli::Progress::Until(at) => self.stage.wait_until(at),
            }
        }
        Err("waits for ever".to_owned())
    }

    fn type_on(&mut self, name: &str, typed: &str) -> Result<String, String> {
        let id = self.names.get(name).map_or(name, String::as_str);
        let host = match id {
            CLOUD_SHELL => Host::CloudShell,
            id => Host::Instance(InstanceId::parse(id).ok_or_else(|| format!("{id} is no instance"))?),
        };
        let opened = match (self.open_on(host), host) {
            (Some(terminal), _) => Ok(terminal),
            (None, Host::Instance(instance)) => self.stage.open(instance, &TerminalWay::InstanceConnect),
            (None, Host::CloudShell) => self.stage.open_cloud_shell(),
        };
        let terminal = match opened {
            Ok(terminal) => terminal,
            Err(refusal) => return Ok(format!("no terminal: {refusal:?}")),
        };
        self.terminals.insert(host, terminal);
        let before = self.screen(terminal).len();
        let typed = substitute(typed, &|name| self.names.get(name).cloned());
        self.stage.type_line(terminal, &typed);
        self.await_prompt(terminal);
        let screen = self.screen(terminal);
        // The first new line is what was typed, behind the prompt.
        Ok(screen.get(before + 1..).unwrap_or_default().join("\n"))
    }

    /// Waits while what was typed runs, as somebody at the keyboard would, for a minute at most.
    fn await_prompt(&mut self, terminal: TerminalId) {
        let patience = self.stage.region().now() + LONGEST_COMMAND;
        while let Some(at) = self.stage.region().terminal(terminal).and_then(|open| open.terminal.wake_at()) {
            if at > patience {
                return;
            }
            self.stage.wait_until(at);
        }
    }

    fn open_on(&self, host: Host) -> Option<TerminalId> {
        let terminal = *self.terminals.get(&host)?;
        let open = self.stage.region().terminal(terminal)?;
        (!open.terminal.is_closed()).then_some(terminal)
    }

    fn screen(&self, terminal: TerminalId) -> Vec<String> {
        let open = self.stage.region().terminal(terminal);
        open.map(|open| open.terminal.lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Ids that have a name are shown by it, the longest first: an ARN may contain another one's value.
    fn with_names(&self, shown: &str) -> String {
        let mut names: Vec<(&String, &String)> =
            self.names.iter().filter(|(_, value)| value.len() >= 10).collect();
        names.sort_by_key(|(_, value)| core::cmp::Reverse(value.len()));
        names
            .into_iter()
            .fold(shown.trim_end().to_owned(), |text, (name, value)| text.replace(value, &format!("${name}")))
    }
}

/// A browser's answer in a line: `502 Bad Gateway`, `200 OK (page title)`, `504 Gateway Time-out after 10 s`.
fn show_exchange(exchange: &Exchange) -> String {
    let mut shown = match &exchange.outcome {
        Ok(response) => format!("{} {}", response.status, response.reason),
        Err(ConnectError::NameNotFound) => "the name has no address".to_owned(),
        Err(ConnectError::Refused) => "connection refused".to_owned(),
        Err(ConnectError::TimedOut) => "connection timed out".to_owned(),
        Err(ConnectError::NotHttp) => "not an HTTP response".to_owned(),
        Err(ConnectError::EmptyReply) => "empty reply".to_owned(),
        Err(ConnectError::NotTls) => "not a TLS response".to_owned(),
        Err(ConnectError::UnsafePort) => "unsafe port".to_owned(),
    };
    let seconds = exchange.took.as_millis() / 1_000;
    if seconds > 0 {
        shown.push_str(&format!(" after {seconds} s"));
    }
    if let Ok(response) = &exchange.outcome {
        let page = String::from_utf8_lossy(&response.body);
        let mut told: Vec<&str> = ["title", "h1"].iter().filter_map(|tag| inside(&page, tag)).collect();
        told.dedup();
        told.retain(|text| !shown.starts_with(text));
        if !told.is_empty() {
            shown.push_str(&format!(" ({})", told.join(": ")));
        }
    }
    shown
}

/// The text inside the first element of this kind, if there is one without markup of its own.
fn inside<'a>(page: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("<{tag}>"))?;
    let (text, _) = rest.split_once(&format!("</{tag}>"))?;
    Some(text.trim()).filter(|text| !text.is_empty() && !text.contains('<'))
}

/// `+250ms`, `+90s`, `+5m`, `+2h`.
pub fn span_of(text: &str) -> Option<Duration> {
    let span = text.trim().strip_prefix('+')?;
    let split = span.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = span.split_at(split);
    let number: u64 = number.parse().ok()?;
    match unit {
        "ms" => Some(Duration::millis(number)),
        "s" => Some(Duration::secs(number)),
        "m" => Some(Duration::mins(number)),
        "h" => Some(Duration::hours(number)),
        _ => None,
    }
}

/// Replaces each `$name`; what `find` does not know stays as it is.
pub fn substitute(text: &str, find: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let name_length = behind[1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        let (name, after) = behind.split_at(1 + name_length);
        match find(&name[1..]).filter(|_| name_length > 0) {
            Some(found) => out.push_str(&found),
            None => out.push_str(name),
        }
        rest = after;
    }
    out + rest
}

/// A transcript that was played: its stage at the end, and its lines with what they show written beneath.
#[derive(Debug)]
pub struct Played<S> {
    /// The player at the end.
    pub player: Player<S>,
    /// The transcript with what its lines show beneath them, in place of what was expected.
    pub text: String,
    /// What its lines show, without the lines.
    pub shown: String,
}

/// Plays a whole transcript. `begin` makes the stage of a scenario, `story` finds the text of a named story.
///
/// # Errors
/// The first line that cannot be played.
pub fn play<S: Stage>(
    text: &str,
    begin: &dyn Fn(Scenario) -> S,
    story: &dyn Fn(&str) -> Option<String>,
) -> Result<Played<S>, Mistake> {
    play_at_depth(text, begin, story, 0)
}

fn play_at_depth<S: Stage>(
    text: &str,
    begin: &dyn Fn(Scenario) -> S,
    story: &dyn Fn(&str) -> Option<String>,
    depth: usize,
) -> Result<Played<S>, Mistake> {
    let wrong = |line: &str, problem: &str| Mistake { line: line.to_owned(), problem: problem.to_owned() };
    let mut player: Option<Player<S>> = None;
    let (mut annotated, mut all_shown) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with(INDENT)) {
        annotated.push_str(line);
        annotated.push('\n');
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix("given scenario ") {
            let scenario =
                Scenario::named(name.trim()).ok_or_else(|| wrong(line, "there is no such scenario"))?;
            player = Some(Player::new(begin(scenario)));
            continue;
        }
        if let Some(name) = line.strip_prefix("given story ") {
            let text = story(name.trim()).filter(|_| depth < DEEPEST_STORY);
            let text = text.ok_or_else(|| wrong(line, "there is no such story"))?;
            player = Some(play_at_depth(&text, begin, story, depth + 1)?.player);
            continue;
        }
        let player = player.as_mut().ok_or_else(|| wrong(line, "it begins with given …"))?;
        let shown = player.play(line)?;
        player.stage.region().check();
        for shown in shown.lines() {
            annotated.push_str(format!("{INDENT}{shown}").trim_end());
            annotated.push('\n');
        }
        if !shown.is_empty() {
            all_shown.push_str(&shown);
            all_shown.push('\n');
        }
    }
    let player =
        player.ok_or_else(|| wrong(text.lines().next().unwrap_or_default(), "it begins with given …"))?;
    Ok(Played { player, text: annotated, shown: all_shown })
}

/// The seed of transcripts that are played on a region of their own.
pub const SEED: Seed = Seed::new(3152);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::check;
    use expect_test::expect;

    #[test]
    fn a_story_shows_what_each_line_shows() {
        check(
            "
            given scenario blog
            let blog = aws ec2 describe-instances --query 'Reservations[0].Instances[0].InstanceId' --output text
            let address = aws ec2 describe-instances --query 'Reservations[0].Instances[0].PublicIpAddress' --output text
            > GET http://$address/
            ec2-user@$blog$ systemctl is-active httpd
            $ aws ec2 stop-instances --instance-ids $blog --query 'StoppingInstances[0].CurrentState.Name'
            $ aws ec2 wait instance-stopped --instance-ids $blog
            $ aws ec2 describe-instances --query 'Reservations[0].Instances[0].[InstanceId,State.Name]' --output text
            ec2-user@$blog$ whoami
            $ aws ec2 start-instances --instance-ids i-00000000000000000
            ",
            expect![[r#"
                200 OK (Notes from the allotment)
                active
                "stopping"
                $blog	stopped
                no terminal: NotRunning
                An error occurred (InvalidInstanceID.NotFound) when calling the StartInstances operation: The instance ID 'i-00000000000000000' does not exist
            "#]],
        );
    }

    #[test]
    fn a_busy_terminal_is_woken_once_however_often_it_is_touched() {
        let start = "given scenario blog\nlet blog = aws ec2 describe-instances --query Reservations[].Instances[].InstanceId --output text";
        let played = play(start, &|scenario| Region::new(SEED, &scenario), &|_| None);
        let mut player = played.unwrap_or_else(|mistake| panic!("{mistake}")).player;
        player.play("ec2-user@$blog$ sleep 1000").expect("it is a line");
        let before = crate::inspect::agenda(&player.stage).count();
        for _ in 0..5 {
            player.play("ec2-user@$blog$ echo typed ahead").expect("it is a line");
        }
        assert_eq!(crate::inspect::agenda(&player.stage).count(), before);
    }

    #[test]
    fn a_mistake_names_its_line() {
        let play = |text: &str| play(text, &|scenario| Region::new(SEED, &scenario), &|_| None).map(|_| ());
        let problem = |text: &str| play(text).err().map(|mistake| mistake.to_string());
        assert_eq!(problem("$ aws help").as_deref(), Some("$ aws help: it begins with given …"));
        assert_eq!(
            problem("given scenario x").as_deref(),
            Some("given scenario x: there is no such scenario")
        );
        assert_eq!(problem("given scenario empty\n@ soon").as_deref(), Some("@ soon: no such span of time"));
        assert_eq!(problem("given scenario empty\nhello").as_deref(), Some("hello: no kind of line"));
        let nothing = "let x = aws ec2 describe-instances --query 'Reservations[0]' --output text";
        assert_eq!(
            problem(&format!("given scenario empty\n{nothing}")),
            Some(format!("{nothing}: found nothing: None"))
        );
    }

    #[test]
    fn names_are_replaced_where_they_are_known() {
        let find = |name: &str| (name == "group").then(|| "web".to_owned());
        assert_eq!(substitute("x-$group.$other $", &find), "x-web.$other $");
    }
}
