//! What the Tab key offers: services, operations, waiters, options, values of enumerations.

use clockwork::sort;
use model::Service;
use model::shape::Kind;

use crate::argparse::Takes;
use crate::options::{self, Choice, Does};
use crate::parse::global_names;
use crate::{names, wait};

/// The words that could stand where the cursor is. `words` is the line's, `aws` first; `cursor` is the position
/// of the word to complete among them, which may be one behind the last.
pub fn complete(words: &[String], cursor: usize) -> Vec<String> {
    let begun = words.get(cursor).map(String::as_str).unwrap_or_default();
    let before = words.get(..cursor.min(words.len())).unwrap_or_default();
    let previous = before.last().map(String::as_str).unwrap_or_default();
    let mut offers = match previous {
        "--output" => crate::OutputFormat::NAMES.map(str::to_owned).into(),
        "--region" | "--query" | "--profile" | "--endpoint-url" => Vec::new(),
        _ => offers(before, begun, previous),
    };
    offers.retain(|offer| offer.starts_with(begun));
    sort::sort(&mut offers);
    offers.dedup();
    offers
}

fn offers(before: &[String], begun: &str, previous: &str) -> Vec<String> {
    let globals = || global_names().map(str::to_owned);
    let mut plain = plain_words(before).into_iter().skip(1);
    let Some(service) = plain.next() else {
        let services = Service::ALL.iter().map(|service| service.command().to_owned());
        return if begun.starts_with('-') {
            globals().collect()
        } else {
            services.chain(["help".to_owned()]).collect()
        };
    };
    let Some(service) = names::service(service) else { return Vec::new() };
    let operations = names::operations(service);
    let Some(word) = plain.next() else {
        if begun.starts_with('-') {
            return globals().collect();
        }
        let wait = wait::of(service).next().map(|_| "wait".to_owned());
        return operations.into_iter().map(|(name, _)| name).chain(wait).chain(["help".to_owned()]).collect();
    };
    let choices = if word == "wait" {
        let Some(condition) = plain.next() else {
            return wait::of(service).map(wait::Waiter::command).collect();
        };
        let Some(waiter) = wait::of(service).find(|waiter| waiter.command() == condition) else {
            return Vec::new();
        };
        options::of(waiter.operation, true)
    } else {
        let Some((_, operation)) = operations.iter().find(|(name, _)| name == word) else {
            return Vec::new();
        };
        options::of(*operation, false)
    };
    if begun.starts_with('-') {
        let used = |choice: &&Choice| !choice.hidden && !before.contains(&choice.name);
        return choices.iter().filter(used).map(|choice| choice.name.clone()).chain(globals()).collect();
    }
    values(&choices, previous)
}

/// Words that are neither options nor the values of global ones: good enough to find service and operation.
fn plain_words(words: &[String]) -> Vec<&str> {
    let mut plain = Vec::new();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        if matches!(word, "--region" | "--query" | "--output" | "--profile" | "--endpoint-url" | "--color") {
            words.next();
        } else if !word.starts_with('-') {
            plain.push(word);
        }
    }
    plain
}

fn values(choices: &[Choice], option: &str) -> Vec<String> {
    let choice = choices.iter().find(|choice| choice.name == option);
    match choice.filter(|choice| choice.takes != Takes::Nothing).map(|choice| choice.does) {
        Some(Does::Fill(member)) => match member.kind {
            Kind::Enumeration(values) | Kind::List(&Kind::Enumeration(values)) => {
                values.iter().map(|value| (*value).to_owned()).collect()
            }
            _ => Vec::new(),
        },
        Some(Does::Skeleton) => ["input", "output"].map(str::to_owned).into(),
        _ => Vec::new(),
    }
}
