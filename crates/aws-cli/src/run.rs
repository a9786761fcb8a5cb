//! Carrying out a command line: calls, pages, waiting, and what is printed.

use clockwork::Instant;
use model::shape::{Value, record};
use model::{ApiError, Caller, Door, OperationName, ReadDoor, Request, Response};

use crate::argparse;
use crate::convert;
use crate::data::Data;
use crate::files::Files;
use crate::paging::{self, Pages, Place};
use crate::parse::{Invocation, parse};
use crate::wait::Waiting;

/// What a command printed, and its exit status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit status: 0, 2 for a mistake in the line, 255 for everything else.
    pub code: u8,
}

/// What the real command line prints before most complaints.
const USAGE: &str = "\
usage: \rNote: AWS CLI version 2, the latest major version of the AWS CLI, is now stable and recommended for general \
use. For more information, see the AWS CLI version 2 installation instructions at: \
https://docs.aws.amazon.com/cli/latest/userguide/install-cliv2.html\n\n\
usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n\
To see help text, you can run:\n\n  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n";

impl Outcome {
    pub(crate) fn printed(stdout: String) -> Outcome {
        Outcome { stdout, ..Outcome::default() }
    }

    pub(crate) fn failed(error: &str) -> Outcome {
        Outcome { stderr: format!("\n{error}\n"), code: 255, ..Outcome::default() }
    }

    pub(crate) fn usage(error: &str) -> Outcome {
        Outcome { stderr: format!("{USAGE}aws: error: {error}\n"), code: 2, ..Outcome::default() }
    }

    /// argparse's complaint about a word that is none of `choices`.
    pub(crate) fn invalid_choice(argument: &str, word: &str, choices: &[String]) -> Outcome {
        Outcome::usage(&argparse::invalid_choice(argument, word, choices))
    }

    pub(crate) fn unknown_options(options: &[String]) -> Outcome {
        let stderr = format!("{USAGE}\nUnknown options: {}\n", options.join(", "));
        Outcome { stderr, code: 255, ..Outcome::default() }
    }

    pub(crate) fn refused(name: &str, error: &ApiError) -> Outcome {
        let (code, message) = (error.code, &error.message);
        Outcome::failed(&format!("An error occurred ({code}) when calling the {name} operation: {message}"))
    }
}

/// A command under way: plain data.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    state: State,
}

#[derive(Clone, Debug, PartialEq)]
enum State {
    Ready(Box<Invocation>),
    Waiting(Box<Waiting>),
    Done(Outcome),
}

/// How far a command has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// It has ended.
    Done(Outcome),
    /// It has nothing to do before this moment.
    Until(Instant),
}

/// Reads a command line, with or without `aws` in front; nothing happens before [`Run::step`].
pub fn start(argv: &[String], files: &dyn Files) -> Run {
    let state = match parse(argv, files) {
        Ok(invocation) => State::Ready(Box::new(invocation)),
        Err(outcome) => State::Done(outcome),
    };
    Run { state }
}

/// Goes on with a command that waits and has asked so often: for who can keep a number, and not a [`Run`]. The next
/// question is due at once.
pub fn go_on(argv: &[String], files: &dyn Files, attempts: u32, now: Instant) -> Run {
    let run = start(argv, files);
    match &run.state {
        State::Ready(invocation) => match Waiting::new(invocation, now) {
            Some(waiting) => Run { state: State::Waiting(Box::new(waiting.after(attempts))) },
            None => run,
        },
        State::Waiting(_) | State::Done(_) => run,
    }
}

/// Carries out a command that does not wait. One that does makes its first attempt and fails if that is not enough.
pub fn run(argv: &[String], files: &dyn Files, door: &mut dyn Door, now: Instant) -> Outcome {
    match start(argv, files).step(door, now) {
        Progress::Done(outcome) => outcome,
        Progress::Until(_) => Outcome::failed("Waiting is not possible here"),
    }
}

/// Answers a question; a command that would change anything, or wait, is refused.
pub fn read_only(argv: &[String], files: &dyn Files, door: &dyn ReadDoor) -> Outcome {
    let invocation = match parse(argv, files) {
        Ok(invocation) => invocation,
        Err(outcome) => return outcome,
    };
    if invocation.waiter.is_some() || matches!(invocation.request, Request::Write(_)) {
        let name = invocation.request.name().as_str();
        return Outcome::failed(&format!("{name} is not possible here: only questions are answered"));
    }
    answer(&invocation, &mut |request| match request {
        Request::Read(request) => door.read(request),
        Request::Write(_) => Err(ApiError::new(
            name_of(&invocation).service(),
            "UnauthorizedOperation",
            "Only questions are answered here",
        )),
    })
}

fn name_of(invocation: &Invocation) -> OperationName {
    invocation.request.name()
}

impl Run {
    /// Goes on as far as possible at this moment. A run that is done stays done.
    pub fn step(&mut self, door: &mut dyn Door, now: Instant) -> Progress {
        if let State::Ready(invocation) = &self.state {
            self.state = match Waiting::new(invocation, now) {
                Some(waiting) => State::Waiting(Box::new(waiting)),
                None => State::Done(answer(invocation, &mut |request| door.call(Caller::Learner, request))),
            };
        }
        if let State::Waiting(waiting) = &mut self.state {
            match waiting.step(door, now) {
                Progress::Done(outcome) => self.state = State::Done(outcome),
                until @ Progress::Until(_) => return until,
            }
        }
        match &self.state {
            State::Done(outcome) => Progress::Done(outcome.clone()),
            State::Ready(_) | State::Waiting(_) => Progress::Until(now),
        }
    }

    /// How often a command that waits has asked.
    pub fn attempts(&self) -> u32 {
        match &self.state {
            State::Waiting(waiting) => waiting.attempts(),
            State::Ready(_) | State::Done(_) => 0,
        }
    }

    /// The outcome, if the command has ended.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Done(outcome) => Some(outcome),
            State::Ready(_) | State::Waiting(_) => None,
        }
    }

    /// What the command asks of its service, while it has not ended.
    pub fn request(&self) -> Option<&Request> {
        match &self.state {
            State::Ready(invocation) => Some(&invocation.request),
            State::Waiting(waiting) => Some(waiting.request()),
            State::Done(_) => None,
        }
    }
}

type Call<'a> = &'a mut dyn FnMut(Request) -> Result<Response, ApiError>;

fn answer(invocation: &Invocation, call: Call<'_>) -> Outcome {
    let operation = name_of(invocation);
    let pages = paging::pages(operation).filter(|_| invocation.paging.follow);
    let answers = match pages {
        Some(pages) => all_pages(invocation, pages, call),
        None => call(invocation.request.clone())
            .map(|response| (vec![convert::from_response(&response)], None))
            .map_err(|error| Outcome::refused(operation.as_str(), &error)),
    };
    let (answers, resume) = match answers {
        Ok(answers) => answers,
        Err(outcome) => return outcome,
    };
    let printed = match (pages, invocation.output) {
        (Some(pages), crate::OutputFormat::Text) => print_pages(invocation, pages, answers, resume),
        (Some(pages), _) => print(invocation, &joined(pages, answers, resume)),
        (None, _) => answers.iter().map(|answer| print(invocation, answer)).collect(),
    };
    match printed {
        Ok(stdout) => Outcome::printed(stdout),
        Err(error) => Outcome::failed(&error),
    }
}

fn print(invocation: &Invocation, answer: &Data) -> Result<String, String> {
    let found = match &invocation.query {
        Some(query) => &query.search(answer)?,
        None => answer,
    };
    invocation.output.print(name_of(invocation).as_str(), found)
}

/// Text is printed page by page, and `--query` looks into each page by itself.
fn print_pages(
    invocation: &Invocation,
    pages: Pages,
    answers: Vec<Data>,
    resume: Option<String>,
) -> Result<String, String> {
    let mut out = String::new();
    for answer in answers {
        out.push_str(&print(invocation, &joined(pages, vec![answer], None))?);
    }
    if let Some(token) = resume {
        let inner = Data::Object(vec![("NextToken".to_owned(), Data::Text(token))]);
        out.push_str(&print(invocation, &Data::Object(vec![("NextToken".to_owned(), inner)]))?);
    }
    Ok(out)
}

/// The list of all pages, without the tokens between them.
fn joined(pages: Pages, answers: Vec<Data>, resume: Option<String>) -> Data {
    let mut items = Vec::new();
    for mut answer in answers {
        if let Some(Data::List(more)) = answer.take(pages.list) {
            items.extend(more);
        }
    }
    let mut whole = vec![(pages.list.to_owned(), Data::List(items))];
    whole.extend(resume.map(|token| ("NextToken".to_owned(), Data::Text(token))));
    Data::Object(whole)
}

type Answers = (Vec<Data>, Option<String>);

/// Asks for page after page, as botocore's paginator does.
fn all_pages(invocation: &Invocation, pages: Pages, call: Call<'_>) -> Result<Answers, Outcome> {
    let (operation, paging) = (name_of(invocation), &invocation.paging);
    let mut place = paging.starting_token.as_deref().map(|text| Place::read(text, pages)).unwrap_or_default();
    let most = paging.max_items.map(|most| usize::try_from(most).unwrap_or(0));
    let mut answers = Vec::new();
    let mut total = 0;
    loop {
        let request = page_request(invocation, pages, &place)?;
        let response = call(request).map_err(|error| Outcome::refused(operation.as_str(), &error))?;
        let mut answer = convert::from_response(&response);
        let next = answer.take(pages.next).and_then(|token| token.as_text().map(str::to_owned));
        let mut items = match answer.take(pages.list) {
            Some(Data::List(items)) => items,
            _ => Vec::new(),
        };
        items.drain(..place.skip.min(items.len()));
        let left = most.map(|most| most.saturating_sub(total));
        let keep = left.map_or(items.len(), |left| left.min(items.len()));
        let cut = keep < items.len();
        items.truncate(keep);
        total += keep;
        answer.put(pages.list, Data::List(items));
        answers.push(answer);
        if cut {
            let resume = Place { token: place.token, skip: keep + place.skip };
            return Ok((answers, Some(resume.write(pages))));
        }
        let Some(next) = next else { return Ok((answers, None)) };
        let after = Place { token: Some(next), skip: 0 };
        if most == Some(total) {
            return Ok((answers, Some(after.write(pages))));
        }
        if after.token == place.token {
            let token = after.token.unwrap_or_default();
            let error = format!("Error during pagination: The same next token was received twice: {token}");
            return Err(Outcome::failed(&error));
        }
        place = after;
    }
}

fn page_request(invocation: &Invocation, pages: Pages, place: &Place) -> Result<Request, Outcome> {
    let operation = name_of(invocation);
    let limit = pages.limit.zip(invocation.paging.page_size);
    let token = place.token.clone();
    if token.is_none() && limit.is_none() {
        return Ok(invocation.request.clone());
    }
    let Value::Record(mut members) = record(invocation.request.input()) else {
        return Ok(invocation.request.clone());
    };
    members.retain(|(name, _)| *name != pages.token);
    members.extend(token.map(|token| (pages.token, Value::Text(token))));
    members.extend(limit.map(|(name, size)| (name, Value::Number(size))));
    let members = Value::Record(members);
    convert::build(operation, &members).map_err(|mismatch| {
        Outcome::refused(operation.as_str(), &model::validate::mismatch(operation.service(), &mismatch))
    })
}
