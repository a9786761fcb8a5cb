//! What a form remembers: its values, what is wrong with them, which fields the learner has been told about, and what AWS
//! said about one of them. The values are plain data with a check of their own, so that both are tested without a page.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::form::{FieldErrors, number};
use crate::ui::Binding;

/// One form. `Copy`, so that each step and field can have it.
pub(crate) struct FormState<F: Send + Sync + 'static> {
    /// The values, for controls: `field!(form.values, name)`.
    pub(crate) values: RwSignal<F>,
    problems: Memo<FieldErrors>,
    told: RwSignal<BTreeSet<&'static str>>,
    refused: RwSignal<Option<Refusal<F>>>,
}

/// AWS's words about a field, and the values they were about.
#[derive(Clone)]
struct Refusal<F> {
    field: &'static str,
    message: String,
    values: F,
}

impl<F: Send + Sync + 'static> Clone for FormState<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Send + Sync + 'static> Copy for FormState<F> {}

impl<F: Clone + PartialEq + Send + Sync + 'static> FormState<F> {
    /// A form with its first values and its check.
    pub(crate) fn new(values: F, check: impl Fn(&F) -> FieldErrors + Send + Sync + 'static) -> Self {
        let values = RwSignal::new(values);
        let problems = Memo::new(move |_| values.with(&check));
        Self { values, problems, told: RwSignal::new(BTreeSet::new()), refused: RwSignal::new(None) }
    }

    /// Reads the values; the caller is told when they change.
    pub(crate) fn with<T>(self, read: impl FnOnce(&F) -> T) -> T {
        self.values.with(read)
    }

    /// The values now.
    pub(crate) fn get_untracked(self) -> F {
        self.values.get_untracked()
    }

    /// Changes the values.
    pub(crate) fn update(self, change: impl FnOnce(&mut F)) {
        self.values.update(change);
    }

    /// One value that is more than a field, for a control.
    pub(crate) fn field<T>(
        self,
        get: impl Fn(&F) -> T + Send + Sync + 'static,
        set: impl Fn(&mut F, T) + Send + Sync + 'static,
    ) -> Binding<T>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        let read = Memo::new(move |_| self.values.with(&get));
        Binding::new(read, move |value| self.values.update(|values| set(values, value)))
    }

    /// What to show beside a field: nothing until the learner has wanted to go on.
    pub(crate) fn error(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let refused = self.refused.with(|refused| {
                let refused = refused.as_ref().filter(|refused| refused.field == field)?;
                self.values.with(|now| *now == refused.values).then(|| refused.message.clone())
            });
            let told = self.told.with(|told| told.contains(field));
            refused.or_else(|| {
                told.then(|| self.problems.with(|problems| problems.get(field).map(str::to_owned))).flatten()
            })
        })
    }

    /// Tells what is wrong with these fields, and whether nothing is.
    pub(crate) fn check(self, fields: &[&'static str]) -> bool {
        self.told.update(|told| told.extend(fields));
        self.problems.with_untracked(|problems| problems.of(fields).is_empty())
    }

    /// Whether anything is wrong with these fields, told or not.
    pub(crate) fn is_right(self, fields: &[&'static str]) -> bool {
        self.problems.with_untracked(|problems| problems.of(fields).is_empty())
    }

    /// AWS's message stands beside a field until a value changes.
    pub(crate) fn refuse(self, field: &'static str, message: &str) {
        let values = self.values.get_untracked();
        self.refused.set(Some(Refusal { field, message: message.to_owned(), values }));
    }
}

/// A whole number within limits, or our sentence that says which.
pub(crate) fn whole_number(text: &str, least: i64, most: i64) -> Result<i64, String> {
    let number = number(text).filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| crate::t!(forms.whole_number, least = least, most = most))
}

/// Collects values and what is wrong with them: `errors.take("size", whole_number(…))`.
pub(crate) trait Take {
    /// The value, or its default and a note of what is wrong.
    fn take<T: Default>(&mut self, field: &'static str, value: Result<T, String>) -> T;
}

impl Take for FieldErrors {
    fn take<T: Default>(&mut self, field: &'static str, value: Result<T, String>) -> T {
        value.unwrap_or_else(|problem| {
            self.add(field, problem);
            T::default()
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::whole_number;

    #[test]
    fn a_number_outside_its_limits_is_no_number() {
        assert_eq!(whole_number(" 8 ", 1, 10), Ok(8));
        assert!(whole_number("11", 1, 10).is_err());
        assert!(whole_number("8.5", 1, 10).is_err());
        assert!(whole_number("99999999999999999999", 1, 10).is_err());
    }
}
