//! Attributes of load balancers and target groups, asked for by name: only what was changed is sent.

use crate::{
    console::{
        act::{AskField, Named, Values, right},
        forms::FieldErrors,
    },
    t,
};

/// What an attribute may be.
pub(super) enum Kind {
    /// On or off.
    Flag,
    /// A whole number within limits.
    Number(i64, i64),
    /// The same, and `off`.
    NumberOrOff(i64, i64),
    /// One of these values, with AWS's words.
    OneOf(&'static [(&'static str, &'static str)]),
    /// Words.
    Words,
}

/// An attribute that the form asks for: AWS's key, the console's name, what it may be, and what it means.
pub(super) struct Attribute {
    /// AWS's key.
    pub(super) key: &'static str,
    /// The console's name.
    pub(super) label: &'static str,
    /// What it may be.
    pub(super) kind: Kind,
    /// What it means.
    pub(super) hint: &'static str,
}

/// The value of a key among those that are there.
fn value_of(now: &[Named], key: &str) -> String {
    now.iter().find(|(own, _)| own == key).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The fields, filled in as it is now.
pub(super) fn fields(all: &[Attribute], now: &[Named]) -> Vec<AskField> {
    let field = |it: &Attribute| {
        let field = match it.kind {
            Kind::Flag => AskField::check(it.key, it.label),
            Kind::Number(..) => AskField::number(it.key, it.label),
            Kind::NumberOrOff(..) | Kind::Words => AskField::text(it.key, it.label),
            Kind::OneOf(values) => {
                let named = values.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
                AskField::one_of(it.key, it.label, named)
            }
        };
        let field = field.first(value_of(now, it.key));
        if it.hint.is_empty() { field } else { field.hint(it.hint) }
    };
    all.iter().map(field).collect()
}

/// What was changed, as keys and values.
///
/// # Errors
/// What is wrong, by field.
pub(super) fn changes(all: &[Attribute], now: &[Named], values: &Values) -> Result<Vec<Named>, FieldErrors> {
    let mut errors = FieldErrors::new();
    let mut changed = Vec::new();
    for it in all {
        let value = values.text(it.key);
        if value == value_of(now, it.key) {
            continue;
        }
        match it.kind {
            Kind::NumberOrOff(..) if value == "off" => {}
            Kind::Number(least, most) | Kind::NumberOrOff(least, most) => {
                if values.number(it.key, least, most, &mut errors).is_none() {
                    errors.entry(it.key).or_insert_with(|| t!(console.required).to_owned());
                }
            }
            Kind::Flag | Kind::OneOf(_) | Kind::Words => {}
        }
        changed.push((it.key.to_owned(), value));
    }
    right(errors)?;
    Ok(changed)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    const ALL: &[Attribute] = &[
        Attribute { key: "delay", label: "Delay", kind: Kind::Number(0, 3600), hint: "" },
        Attribute { key: "least", label: "Least", kind: Kind::NumberOrOff(1, 100), hint: "" },
        Attribute { key: "sticky", label: "Sticky", kind: Kind::Flag, hint: "" },
    ];

    #[test]
    fn only_what_was_changed_is_sent() {
        let now = [("delay", "300"), ("least", "1"), ("sticky", "false")];
        let now = now.map(|(a, b)| (a.to_owned(), b.to_owned()));
        let values = Values::of(&[("delay", "30"), ("least", "off"), ("sticky", "false")]);
        let changed = changes(ALL, &now, &values).expect("right");
        assert_eq!(changed, [("delay".to_owned(), "30".to_owned()), ("least".to_owned(), "off".to_owned())]);
        let wrong =
            changes(ALL, &now, &Values::of(&[("delay", "4000"), ("least", "never"), ("sticky", "false")]));
        assert_eq!(wrong.expect_err("two are wrong").keys().copied().collect::<Vec<_>>(), ["delay", "least"]);
    }
}
