//! `seq` and `yes`: programs that print much of their own accord.

use clockwork::Duration;

use super::support::Arguments;
use super::{Call, Resume, Sink, Step};
use crate::disk::BEGINNING;
use crate::shell::limits;

/// `seq`. Supported: whole numbers and decimal fractions, `-s`, `-w`. Refused by name: `-f`. More than 8 MiB are begun
/// only, and told so.
pub(super) fn seq(call: &mut Call<'_>) -> Step {
    let (words, numbers) = split(call.argv);
    let arguments = match Arguments::parse(
        &words,
        "w",
        "sf",
        &[("separator", 's'), ("equal-width", 'w'), ("format", 'f')],
    ) {
        Ok(arguments) => arguments,
        Err(text) => return call.usage(&text, 1),
    };
    let numbers: Vec<String> = arguments.operands.iter().chain(&numbers).cloned().collect();
    let places =
        numbers.iter().map(|word| word.split_once('.').map_or(0, |(_, part)| part.len())).max().unwrap_or(0);
    let mut read = Vec::with_capacity(numbers.len());
    for word in &numbers {
        match scaled(word, places) {
            Some(number) => read.push(number),
            None => return call.usage(&format!("invalid floating point argument: '{word}'"), 1),
        }
    }
    let one = 10_i128.pow(u32::try_from(places).unwrap_or(0).min(9));
    let (first, step, last) = match read.as_slice() {
        [] => return call.usage("missing operand", 1),
        [last] => (one, one, *last),
        [first, last] => (*first, one, *last),
        [_, 0, _] => return call.usage(&format!("invalid Zero increment value: '{}'", numbers[1]), 1),
        [first, step, last] => (*first, *step, *last),
        _ => return call.usage(&format!("extra operand '{}'", numbers[3]), 1),
    };
    if let Some(format) = arguments.value('f') {
        return call.fail(&format!("the format '{format}' is not supported here"));
    }
    let separator = arguments.value('s').unwrap_or("\n").to_owned();
    let width =
        if arguments.has('w') { shown(first, places).len().max(shown(last, places).len()) } else { 0 };
    let terms = if (step > 0 && first > last) || (step < 0 && first < last) {
        0
    } else {
        ((last - first) / step).unsigned_abs() + 1
    };
    let shortest = terms.saturating_mul(1 + separator.len() as u128);
    let limit = if shortest > limits::PIPE as u128 { BEGINNING } else { limits::PIPE };
    let mut number = first;
    for index in 0..terms {
        if index > 0 {
            call.print(&separator);
        }
        let text = shown(number, places);
        let padded = match text.strip_prefix('-') {
            Some(digits) => format!("-{digits:0>width$}", width = width.saturating_sub(1)),
            None => format!("{text:0>width$}"),
        };
        call.print(&padded);
        if call.stdout.len() > limit {
            *call.cut = true;
            // A beginning ends with a whole line.
            call.print("\n");
            call.stdout.truncate(call.stdout.len().min(limit + 64));
            return Step::Exit(0);
        }
        number += step;
    }
    if terms > 0 {
        call.print("\n");
    }
    Step::Exit(0)
}

/// Options before the numbers, and the numbers: `-5` is one.
fn split(argv: &[String]) -> (Vec<String>, Vec<String>) {
    let is_number = |word: &String| {
        word.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '.'))
    };
    let at = argv.iter().skip(1).position(is_number).map_or(argv.len(), |at| at + 1);
    (argv[..at].to_vec(), argv[at..].to_vec())
}

/// A decimal number in units of its last place.
fn scaled(word: &str, places: usize) -> Option<i128> {
    let (sign, digits) = match word.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, word.strip_prefix('+').unwrap_or(word)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{part:0<places$}");
    if places > 9 || all.len() > 28 || all.is_empty() || !all.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(sign * all.parse::<i128>().ok()?)
}

fn shown(number: i128, places: usize) -> String {
    if places == 0 {
        return number.to_string();
    }
    let digits = format!("{:0>1$}", number.unsigned_abs().to_string(), places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    format!("{}{whole}.{part}", if number < 0 { "-" } else { "" })
}

/// `yes`. A reader gets a beginning; `/dev/null` takes it until somebody ends it; elsewhere it is told that it is too
/// long.
pub(super) fn yes(call: &mut Call<'_>) -> Step {
    if call.sink == Sink::Nowhere {
        return Step::Wait { until: call.now() + Duration::hours(1), resume: Resume::default() };
    }
    let word =
        if call.argv.len() > 1 { call.argv.get(1..).unwrap_or_default().join(" ") } else { "y".to_owned() };
    let line = format!("{word}\n");
    let count = (BEGINNING / line.len()).max(16);
    call.print(&line.repeat(count));
    *call.cut = true;
    Step::Exit(0)
}
