//! “Do it for me”: the lines of a solution as things that a learner could do, one by one.
//!
//! A line is an `aws` command in which `$name` stands for what was found, a visit such as `> GET http://$site/`, or
//! a wait such as `@ +90s`. The page plays them through the same door as clicks; tests play them to see that every
//! step can be done.

use aws_cli::NoFiles;
use clockwork::Duration;
use model::ReadDoor;
use region::transcript::{span_of, substitute};
use timeline::Input;

use crate::check::Finder;
use crate::lesson::Lesson;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// What a learner could do.
    Do(Input),
    /// Let time pass.
    Wait(Duration),
}

/// What a line of a solution means at this moment.
///
/// # Errors
/// A line that means nothing, or that names something that is not there yet: a sentence for its author.
pub fn act(lesson: &Lesson, line: &str, door: &dyn ReadDoor) -> Result<Act, String> {
    let line = line.trim();
    let finder = Finder::new(&lesson.find, door);
    let filled = |text: &str| finder.fill(text).ok_or_else(|| format!("{line}: something is not there yet"));
    if let Some(span) = line.strip_prefix('@') {
        return span_of(span).map(Act::Wait).ok_or_else(|| format!("{line}: no such span of time"));
    }
    if let Some(url) = line.strip_prefix("> GET ") {
        return Ok(Act::Do(Input::Visit(filled(url.trim())?)));
    }
    let words = aws_cli::words(line).ok_or_else(|| format!("{line}: a quote is not closed"))?;
    let words = words.iter().map(|word| filled(word)).collect::<Result<Vec<_>, _>>()?;
    let invocation = aws_cli::parse(&words, &NoFiles).map_err(|outcome| {
        let last = outcome.stderr.lines().last().unwrap_or_default().to_owned();
        format!("{line}: {last}")
    })?;
    Ok(Act::Do(Input::Call(invocation.request)))
}

/// Whether a line means something, whatever the learner has done: for lint.
///
/// # Errors
/// What is wrong with it.
pub fn check_line(line: &str) -> Result<(), String> {
    let line = line.trim();
    if let Some(span) = line.strip_prefix('@') {
        return span_of(span).map(|_| ()).ok_or_else(|| format!("{line}: no such span of time"));
    }
    if line.starts_with("> GET ") {
        return Ok(());
    }
    let words = aws_cli::words(line).ok_or_else(|| format!("{line}: a quote is not closed"))?;
    let words: Vec<String> = words.iter().map(|word| substitute(word, &|_| Some("x".to_owned()))).collect();
    let parsed = aws_cli::parse(&words, &NoFiles).map(|_| ());
    parsed.map_err(|outcome| format!("{line}: {}", outcome.stderr.lines().last().unwrap_or_default()))
}
