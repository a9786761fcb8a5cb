//! `aws help`, `aws ec2 help`, `aws ec2 run-instances help`: what there is, from the tables.

use model::shape::Kind;
use model::{OperationName, Service};

use crate::argparse::Takes;
use crate::options::{self, Choice, Does};
use crate::parse::global_names;
use crate::{names, wait};

/// The services and the global options.
pub(crate) fn overview() -> String {
    let mut out = String::from("aws [options] <command> <subcommand> [parameters]\n\nCommands:\n");
    for service in Service::ALL {
        out.push_str(&format!("  {}\n", service.command()));
    }
    out.push_str("\nOptions for every command:\n");
    for name in global_names() {
        out.push_str(&format!("  {name}\n"));
    }
    out.push_str("\naws <command> help lists the subcommands of a command.\n");
    out
}

/// The operations of a service.
pub(crate) fn service(service: Service) -> String {
    let command = service.command();
    let mut out = format!("aws {command} <subcommand> [parameters]\n\nSubcommands:\n");
    for (name, operation) in names::operations(service) {
        let kind = if operation.is_read() { "reads" } else { "changes" };
        out.push_str(&format!("  {name:<44} {kind}\n"));
    }
    if wait::of(service).next().is_some() {
        out.push_str("  wait\n");
    }
    out.push_str(&format!("\naws {command} <subcommand> help lists the parameters of a subcommand.\n"));
    out
}

/// The waiters of a service.
pub(crate) fn waiters(service: Service) -> String {
    let mut out = format!("aws {} wait <condition> [parameters]\n\nConditions:\n", service.command());
    for waiter in wait::of(service) {
        let (every, times) = (waiter.delay.as_secs(), waiter.attempts);
        out.push_str(&format!("  {:<32} asks every {every} s, at most {times} times\n", waiter.command()));
    }
    out
}

/// The options of an operation, or of a waiter that asks it.
pub(crate) fn operation(operation: OperationName, command: &str, waiting: bool) -> String {
    let wait = if waiting { "wait " } else { "" };
    let mut out =
        format!("aws {} {wait}{command} [parameters]\n\nParameters:\n", operation.service().command());
    for choice in options::of(operation, waiting).iter().filter(|choice| !choice.hidden) {
        let required = if choice.required { "  (required)" } else { "" };
        out.push_str(&format!("  {:<44} {}{required}\n", choice.name, about(choice)));
    }
    out
}

fn about(choice: &Choice) -> String {
    match choice.does {
        Does::Fill(member) => kind(member.kind),
        _ if choice.takes == Takes::Nothing => "flag".to_owned(),
        Does::SetInside(..) => "flag, or a value".to_owned(),
        Does::Count => "how many: a number, or least:most".to_owned(),
        Does::PageSize | Does::MaxItems | Does::SecondAddressCount => "number".to_owned(),
        Does::SecondAddresses => "texts".to_owned(),
        Does::CliInputJson => "all parameters as JSON".to_owned(),
        Does::Skeleton => "input or output: prints a form, makes no call".to_owned(),
        Does::Set(..) | Does::Rule(_) | Does::PublicAddress(_) | Does::StartingToken => "text".to_owned(),
    }
}

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Flag => "flag".to_owned(),
        Kind::Time => "time, such as 2024-05-01T12:00:00Z".to_owned(),
        Kind::Enumeration(values) if values.len() <= 8 => values.join(" | "),
        Kind::Enumeration(values) => format!("one of {} values", values.len()),
        Kind::Structure(structure) => {
            let names: Vec<&str> = structure.members.iter().map(|member| member.name).collect();
            format!("structure: {}", names.join(", "))
        }
        Kind::List(Kind::Structure(structure)) => {
            let names: Vec<&str> = structure.members.iter().map(|member| member.name).collect();
            format!("list of structures: {}", names.join(", "))
        }
        Kind::List(Kind::Number) => "numbers".to_owned(),
        Kind::List(_) => "texts".to_owned(),
    }
}
