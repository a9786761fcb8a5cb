//! The line that is being typed: cursors as the browser counts them, completion, the way through the history.
//! Plain data in, plain data out.

use clockwork::sort;
use guest::shell::Completion;

/// The byte at which the browser's cursor (in UTF-16 units) stands; always at the border of a character.
#[must_use]
pub fn byte_of(line: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, c) in line.char_indices() {
        if left < c.len_utf16() {
            return at;
        }
        left -= c.len_utf16();
    }
    line.len()
}

/// The cursor, as the browser counts it, that stands at this byte.
#[must_use]
pub fn units_of(line: &str, byte: usize) -> u32 {
    let before =
        line.char_indices().take_while(|(at, _)| *at < byte).map(|(_, c)| c.len_utf16()).sum::<usize>();
    u32::try_from(before).unwrap_or(u32::MAX)
}

/// What Tab makes of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completed {
    /// The line.
    pub line: String,
    /// The byte at which the cursor stands then.
    pub cursor: usize,
    /// What fits, where more than one does.
    pub candidates: Vec<String>,
}

/// Fills in what all candidates have in common; the only one is finished with a space, a directory is not.
#[must_use]
pub fn fill_in(line: &str, cursor: usize, completion: Completion) -> Completed {
    let (Some(before), Some(after)) = (line.get(..completion.start), line.get(cursor..)) else {
        return Completed { line: line.to_owned(), cursor, candidates: Vec::new() };
    };
    match completion.candidates.as_slice() {
        [] => Completed { line: line.to_owned(), cursor, candidates: Vec::new() },
        [only] => {
            let end = if only.ends_with('/') || after.starts_with(' ') { "" } else { " " };
            let begin = format!("{before}{only}{end}");
            Completed { cursor: begin.len(), line: begin + after, candidates: Vec::new() }
        }
        _ => {
            let begin = format!("{before}{}", completion.common);
            Completed { cursor: begin.len(), line: begin + after, candidates: completion.candidates }
        }
    }
}

/// What Tab offers in an `aws` command: services, operations, options. Nothing where the line is no such command, or
/// where none fits: then files may.
#[must_use]
pub fn complete_aws(line: &str, cursor: usize) -> Option<Completion> {
    let before = line.get(..cursor)?;
    let command = before.rfind([';', '|', '&', '(', '`']).map_or(0, |at| at + 1);
    let start = before.rfind([' ', '\t']).map_or(0, |at| at + 1).max(command);
    let mut words: Vec<String> = before.get(command..)?.split_whitespace().map(str::to_owned).collect();
    if words.first().is_none_or(|word| word != "aws") || before.get(start..)? == "aws" {
        return None;
    }
    if before.ends_with([' ', '\t']) {
        words.push(String::new());
    }
    let mut candidates = aws_cli::complete(&words, words.len() - 1);
    sort::sort(&mut candidates);
    let first = candidates.first()?.clone();
    let common = candidates.iter().fold(first.as_str(), |common, candidate| {
        let same = common
            .chars()
            .zip(candidate.chars())
            .take_while(|(a, b)| a == b)
            .map(|(c, _)| c.len_utf8())
            .sum();
        common.get(..same).unwrap_or_default()
    });
    Some(Completion { start, common: common.to_owned(), candidates })
}

/// Where in the history the learner is; what was being typed comes back at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    steps_back: usize,
    draft: String,
}

impl Walk {
    /// One line older, if there is one. `typed` is what stands in the line now.
    pub fn older(&mut self, history: &[String], typed: &str) -> Option<String> {
        if self.steps_back == 0 {
            self.draft = typed.to_owned();
        }
        let line = history.iter().rev().nth(self.steps_back)?;
        self.steps_back += 1;
        Some(line.clone())
    }

    /// One line newer; after the newest, what was being typed.
    pub fn newer(&mut self, history: &[String]) -> Option<String> {
        self.steps_back = self.steps_back.checked_sub(1)?;
        match self.steps_back.checked_sub(1) {
            Some(index) => history.iter().rev().nth(index).cloned(),
            None => Some(std::mem::take(&mut self.draft)),
        }
    }
}

/// The longest line that a terminal takes, in bytes: 4,096 with its end, `termios(3)`, “Canonical and noncanonical mode”.
pub const LONGEST_LINE: usize = 4_095;
/// The most that is pasted at once, in bytes. Ours: far more than anybody reads before running it.
pub const LONGEST_PASTE: usize = 64 * 1024;
/// The most lines that wait to be run. Ours: each of them is a step of the story.
pub const MOST_LINES: usize = 1_000;

/// Why something is not pasted. All or nothing: half a script, or half a line, would do what nobody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// It is larger than [`LONGEST_PASTE`].
    Text,
    /// A line is longer than [`LONGEST_LINE`].
    Line,
    /// With what waits already, there are more lines than [`MOST_LINES`].
    Lines,
}

/// What pasting does while so many lines `wait`: the first line joins what is typed, all but the last are entered, the
/// last one stays in the command line.
///
/// # Errors
/// Why nothing is pasted.
pub fn paste(before: &str, pasted: &str, after: &str, wait: usize) -> Result<(Vec<String>, String), TooMuch> {
    if pasted.len() > LONGEST_PASTE {
        return Err(TooMuch::Text);
    }
    let text = format!("{before}{}{after}", pasted.replace("\r\n", "\n").replace('\r', "\n"));
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    if lines.iter().any(|line| line.len() > LONGEST_LINE) {
        return Err(TooMuch::Line);
    }
    if lines.len().saturating_add(wait) > MOST_LINES {
        return Err(TooMuch::Lines);
    }
    let last = lines.pop().unwrap_or_default();
    Ok((lines, last))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn completion(start: usize, candidates: &[&str], common: &str) -> Completion {
        let candidates = candidates.iter().map(|&word| word.to_owned()).collect();
        Completion { start, candidates, common: common.to_owned() }
    }

    #[test]
    fn a_cursor_is_counted_as_the_browser_counts_it() {
        let line = "a😀b";
        for (units, byte) in [(0, 0), (1, 1), (2, 1), (3, 5), (4, 6), (99, 6)] {
            assert_eq!(byte_of(line, units), byte, "{units}");
        }
        assert_eq!((units_of(line, 5), units_of(line, 6), units_of(line, 0)), (3, 4, 0));
    }

    #[test]
    fn tab_finishes_the_only_word_and_lists_several() {
        let one = fill_in("cat /va", 7, completion(4, &["/var/"], "/var/"));
        assert_eq!((one.line.as_str(), one.cursor), ("cat /var/", 9));
        let one = fill_in("sys status", 3, completion(0, &["systemctl"], "systemctl"));
        assert_eq!((one.line.as_str(), one.cursor), ("systemctl status", 9));
        let two = fill_in("systemctl sta", 13, completion(10, &["start", "status"], "sta"));
        assert_eq!((two.line.as_str(), two.candidates.len()), ("systemctl sta", 2));
        let none = fill_in("ä", 1, completion(1, &["x"], "x"));
        assert_eq!(none.line, "ä", "a cursor inside a character changes nothing");
    }

    #[test]
    fn tab_knows_the_words_of_aws() {
        let offers = |line: &str| complete_aws(line, line.len());
        let services = offers("aws e").expect("services");
        assert_eq!((services.start, services.common.as_str()), (4, "e"));
        assert!(services.candidates.contains(&"ec2".to_owned()));
        let one = offers("ID=$(aws ec2 describe-instance-st").expect("an operation");
        assert_eq!(one.candidates, ["describe-instance-status"]);
        assert!(
            offers("aws ec2 stop-instances --inst").is_some_and(|found| found.common == "--instance-ids")
        );
        assert_eq!(offers("aw"), None, "that is the shell's");
        assert_eq!(offers("ls aws ec2 "), None);
        assert_eq!(offers("aws ec2 nonsense --x"), None, "files may fit");
    }

    #[test]
    fn up_and_down_walk_the_history_and_come_back_to_the_draft() {
        let history = ["ls".to_owned(), "whoami".to_owned()];
        let mut walk = Walk::default();
        assert_eq!(walk.newer(&history), None);
        assert_eq!(walk.older(&history, "dra").as_deref(), Some("whoami"));
        assert_eq!(walk.older(&history, "whoami").as_deref(), Some("ls"));
        assert_eq!(walk.older(&history, "ls"), None);
        assert_eq!(walk.newer(&history).as_deref(), Some("whoami"));
        assert_eq!(walk.newer(&history).as_deref(), Some("dra"));
    }

    #[test]
    fn several_pasted_lines_are_entered_one_by_one() {
        let (entered, waiting) = paste("sudo ", "id\r\nls\npwd", "", 0).expect("three short lines");
        assert_eq!(entered, ["sudo id", "ls"]);
        assert_eq!(waiting, "pwd");
    }

    #[test]
    fn what_no_terminal_takes_is_not_pasted_at_all() {
        let line = "é".repeat(LONGEST_LINE / 2);
        assert!(paste("", &line, "", 0).is_ok());
        assert_eq!(paste("ab", &line, "", 0), Err(TooMuch::Line), "what is typed already counts");
        let script = "echo hello\n".repeat(MOST_LINES - 1);
        assert!(paste("", &script, "", 0).is_ok());
        assert_eq!(paste("", &script, "", 1), Err(TooMuch::Lines), "what waits already counts");
        assert_eq!(paste("", &"x".repeat(5_000_000), "", 0), Err(TooMuch::Text));
    }
}
