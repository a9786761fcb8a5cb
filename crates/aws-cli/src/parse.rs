//! argv → request, from the schema tables.
//!
//! Source: <https://github.com/aws/aws-cli/blob/develop/awscli/clidriver.py>.

use model::shape::{Kind, Mismatch};
use model::{OperationName, Request, validate};

use crate::argparse::{self, Found, Takes};
use crate::data::Data;
use crate::files::Files;
use crate::given::Given;
use crate::options::{Choice, Does};
use crate::output::OutputFormat;
use crate::paging::Paging;
use crate::query::Query;
use crate::run::Outcome;
use crate::wait::Waiter;
use crate::{convert, elsewhere, help, names, options, skeleton, wait};

/// A command line that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Invocation {
    /// What is asked of the service, without what concerns pages.
    pub request: Request,
    /// `--region`.
    pub region: Option<String>,
    /// `--output`; JSON if there is none.
    pub output: OutputFormat,
    /// `--query`.
    pub query: Option<Query>,
    /// Pages.
    pub paging: Paging,
    /// What is waited for, after `wait`.
    pub waiter: Option<&'static Waiter>,
}

/// Options that stand before or behind everything.
const GLOBAL: &[(&str, Takes)] = &[
    ("--debug", Takes::Nothing),
    ("--endpoint-url", Takes::One),
    ("--no-verify-ssl", Takes::Nothing),
    ("--no-paginate", Takes::Nothing),
    ("--output", Takes::One),
    ("--query", Takes::One),
    ("--profile", Takes::One),
    ("--region", Takes::One),
    ("--version", Takes::Nothing),
    ("--color", Takes::One),
    ("--no-sign-request", Takes::Nothing),
    ("--ca-bundle", Takes::One),
    ("--cli-read-timeout", Takes::One),
    ("--cli-connect-timeout", Takes::One),
    ("--v2-debug", Takes::Nothing),
    // Version 2's, accepted for convenience: there is no pager here.
    ("--no-cli-pager", Takes::Nothing),
];

/// The names of the global options.
pub(crate) fn global_names() -> impl Iterator<Item = &'static str> {
    GLOBAL.iter().map(|(name, _)| *name)
}

/// Reads a command line, with or without `aws` in front.
///
/// # Errors
/// What the command prints instead of making a call: a mistake in it (status 2 or 255), or help (status 0).
pub fn parse(argv: &[String], files: &dyn Files) -> Result<Invocation, Outcome> {
    let argv = match argv.split_first() {
        Some((aws, rest)) if aws == "aws" => rest,
        _ => argv,
    };
    let found = argparse::sort(argv, GLOBAL).map_err(|error| usage(&error))?;
    let globals = Globals::read(&found)?;
    let Some(command) = &found.first else {
        return Err(usage("the following arguments are required: command"));
    };
    if command == "help" {
        return Err(Outcome::printed(help::overview()));
    }
    let Some(service) = names::service(command) else { return Err(elsewhere::command(command)) };
    let found = argparse::sort(&found.rest, &[]).map_err(|error| usage(&error))?;
    let Some(word) = &found.first else {
        return Err(usage("the following arguments are required: operation"));
    };
    if word == "help" {
        return Err(Outcome::printed(help::service(service)));
    }
    let operations = names::operations(service);
    if let Some((name, operation)) = operations.iter().find(|(name, _)| name == word) {
        return read_operation(&globals, *operation, name, None, &found.rest, files);
    }
    if word == "wait" && elsewhere::has_waiters(service) {
        return read_wait(&globals, service, &found.rest, files);
    }
    Err(elsewhere::operation(service, word))
}

fn read_wait(
    globals: &Globals,
    service: model::Service,
    words: &[String],
    files: &dyn Files,
) -> Result<Invocation, Outcome> {
    let found = argparse::sort(words, &[]).map_err(|error| usage(&error))?;
    let Some(word) = &found.first else {
        let text = "usage: aws [options] <command> <subcommand> [parameters]\naws: error: too few arguments";
        return Err(Outcome::failed(text));
    };
    if word == "help" {
        return Err(Outcome::printed(help::waiters(service)));
    }
    let Some(waiter) = wait::of(service).find(|waiter| waiter.command() == *word) else {
        return Err(elsewhere::waiter(service, word));
    };
    let mut invocation = read_operation(globals, waiter.operation, word, Some(waiter), &found.rest, files)?;
    invocation.waiter = Some(waiter);
    invocation.paging = Paging::default();
    Ok(invocation)
}

struct Globals {
    region: Option<String>,
    output: OutputFormat,
    query: Option<Query>,
    paginate: bool,
}

impl Globals {
    fn read(found: &Found) -> Result<Globals, Outcome> {
        let mut globals = Globals { region: None, output: OutputFormat::Json, query: None, paginate: true };
        let mut query = None;
        let mut refused = None;
        for (position, values) in &found.options {
            let name = GLOBAL.get(*position).map(|(name, _)| *name).unwrap_or_default();
            let value = values.first().map(String::as_str).unwrap_or_default();
            match name {
                "--region" => globals.region = Some(value.to_owned()),
                "--query" => query = Some(value),
                "--no-paginate" => globals.paginate = false,
                "--output" => match OutputFormat::parse(value) {
                    Some(output) => globals.output = output,
                    None => {
                        let choices = OutputFormat::NAMES.map(str::to_owned);
                        return Err(usage(&argparse::invalid_choice("--output", value, &choices)));
                    }
                },
                "--color" if !matches!(value, "on" | "off" | "auto") => {
                    let choices = ["on", "off", "auto"].map(str::to_owned);
                    return Err(usage(&argparse::invalid_choice("--color", value, &choices)));
                }
                "--version" => return Err(Outcome::printed("aws-cli/1 (Pocket Cloud)\n".to_owned())),
                "--profile" => refused = Some(format!("The config profile ({value}) could not be found")),
                "--debug" | "--v2-debug" | "--endpoint-url" | "--no-sign-request" => {
                    refused = Some(format!("The option {name} is not supported here"));
                }
                "--color" if value == "on" => {
                    refused = Some("The option --color on is not supported here".to_owned())
                }
                _ => {}
            }
        }
        if let Some(refused) = refused {
            return Err(Outcome::failed(&refused));
        }
        if let Some(text) = query {
            let bad = |error| Outcome::failed(&format!("Bad value for --query {text}: {error}"));
            globals.query = Some(Query::new(text).map_err(bad)?);
        }
        Ok(globals)
    }
}

impl Globals {
    /// `--generate-cli-skeleton output`: printed as an answer would be.
    fn form(&self, operation: OperationName) -> Outcome {
        let printed = skeleton::output(operation).and_then(|answer| {
            let found = match &self.query {
                Some(query) => query.search(&answer)?,
                None => answer,
            };
            self.output.print(operation.as_str(), &found)
        });
        match printed {
            Ok(text) => Outcome::printed(text),
            Err(error) => Outcome::failed(&error),
        }
    }
}

fn read_operation(
    globals: &Globals,
    operation: OperationName,
    command: &str,
    waiter: Option<&'static Waiter>,
    words: &[String],
    files: &dyn Files,
) -> Result<Invocation, Outcome> {
    if matches!(words, [word] if word == "help") {
        return Err(Outcome::printed(help::operation(operation, command, waiter.is_some())));
    }
    let choices = options::of(operation, waiter.is_some());
    let table: Vec<(&str, Takes)> =
        choices.iter().map(|choice| (choice.name.as_str(), choice.takes)).collect();
    let mut found = argparse::sort(words, &table).map_err(|error| usage(&error))?;
    check_numbers(&found, &choices)?;
    check_required(&found, &choices)?;
    found.rest.extend(found.first.take());
    if !found.rest.is_empty() {
        return Err(Outcome::unknown_options(&found.rest));
    }
    let mut given = Given { operation, parameters: Data::Object(Vec::new()), paging: Paging::default() };
    given.paging.follow = globals.paginate && waiter.is_none() && crate::paging::pages(operation).is_some();
    given.fill(&found, &choices, files).map_err(|error| Outcome::failed(&error))?;
    let value_of = |does: Does| {
        let used = found
            .options
            .iter()
            .rev()
            .find(|(at, _)| choices.get(*at).is_some_and(|choice| choice.does == does));
        used.map(|(_, values)| values.first().map(String::as_str))
    };
    match value_of(Does::Skeleton) {
        Some(None | Some("input")) => return Err(Outcome::printed(skeleton::input(operation))),
        Some(Some("output")) => {
            convert::validate(operation, &given.finished()).map_err(|error| Outcome::failed(&error))?;
            return Err(globals.form(operation));
        }
        Some(Some(other)) => {
            let choices = ["input", "output"].map(str::to_owned);
            return Err(usage(&argparse::invalid_choice("--generate-cli-skeleton", other, &choices)));
        }
        None => {}
    }
    let paging = given.paging.clone();
    let parameters = given.finished();
    convert::validate(operation, &parameters).map_err(|error| Outcome::failed(&error))?;
    let value = convert::to_value(&parameters, Kind::Structure(operation.input()));
    let request = convert::build(operation, &value).map_err(|mismatch| refused(operation, &mismatch))?;
    Ok(Invocation {
        request,
        region: globals.region.clone(),
        output: globals.output,
        query: globals.query.clone(),
        paging,
        waiter: None,
    })
}

/// The options whose values argparse itself reads.
fn check_numbers(found: &Found, choices: &[Choice]) -> Result<(), Outcome> {
    for (at, values) in &found.options {
        let Some(choice) = choices.get(*at) else { continue };
        let word = values.first().map(String::as_str).unwrap_or_default();
        if matches!(choice.does, Does::PageSize | Does::MaxItems)
            && crate::shorthand::whole_number(word).is_err()
        {
            let word = crate::data::python_quoted(word);
            return Err(usage(&format!("argument {}: invalid int value: {word}", choice.name)));
        }
    }
    Ok(())
}

fn check_required(found: &Found, choices: &[Choice]) -> Result<(), Outcome> {
    let used = |choice: &Choice| {
        found.options.iter().any(|(at, _)| choices.get(*at).is_some_and(|c| c.name == choice.name))
    };
    let waived = found.options.iter().any(|(at, values)| match choices.get(*at).map(|choice| choice.does) {
        Some(Does::CliInputJson) => true,
        Some(Does::Skeleton) => values.first().is_none_or(|value| value != "output"),
        _ => false,
    });
    let missing: Vec<&str> = choices
        .iter()
        .filter(|choice| choice.required && !used(choice))
        .map(|choice| choice.name.as_str())
        .collect();
    if waived || missing.is_empty() {
        return Ok(());
    }
    Err(usage(&format!("the following arguments are required: {}", missing.join(", "))))
}

/// The service's refusal of a value that the command line passes on unread.
fn refused(operation: OperationName, mismatch: &Mismatch) -> Outcome {
    Outcome::refused(operation.as_str(), &validate::mismatch(operation.service(), mismatch))
}

fn usage(error: &str) -> Outcome {
    Outcome::usage(error)
}
