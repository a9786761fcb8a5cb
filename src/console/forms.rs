//! What a form remembers: its values, what is wrong with them, which fields the learner has been told about, and what AWS
//! said about one of them. The values are plain data with a check of their own, so that both are tested without a page.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::ui::{Binding, Checkbox, FieldSet};

/// What is wrong, by field.
pub(crate) type FieldErrors = BTreeMap<&'static str, String>;

/// One form. `Copy`, so that each step and field can have it.
pub(crate) struct FormState<F: Send + Sync + 'static> {
    /// The values themselves, to be read untracked.
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
                told.then(|| self.problems.with(|problems| problems.get(field).cloned())).flatten()
            })
        })
    }

    /// Tells what is wrong with these fields, and whether nothing is.
    pub(crate) fn check(self, fields: &[&'static str]) -> bool {
        self.told.update(|told| told.extend(fields));
        self.problems.with_untracked(|problems| fields.iter().all(|field| !problems.contains_key(field)))
    }

    /// AWS's message stands beside a field until a value changes.
    pub(crate) fn refuse(self, field: &'static str, message: &str) {
        let values = self.values.get_untracked();
        self.refused.set(Some(Refusal { field, message: message.to_owned(), values }));
    }
}

/// `field!(form, root.size)`: the value of that name, for a control.
macro_rules! field {
    ($form:expr, $($name:ident).+) => {
        $form.field(|values| values.$($name).+.clone(), |values, value| values.$($name).+ = value)
    };
}
pub(crate) use field;

/// A whole number within limits, or our sentence that says which.
pub(crate) fn whole_number(text: &str, least: i64, most: i64) -> Result<i64, String> {
    let number = text.trim().parse::<i64>().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| crate::t!(forms.whole_number, least = least, most = most))
}

/// Collects values and what is wrong with them: `errors.take("size", whole_number(…))`.
pub(crate) trait Take {
    /// The value, or its default and a note of what is wrong.
    fn take<T: Default>(&mut self, field: &'static str, value: Result<T, String>) -> T;

    /// Notes what is wrong unless it is right.
    fn unless(&mut self, right: bool, field: &'static str, sentence: &str);
}

impl Take for FieldErrors {
    fn take<T: Default>(&mut self, field: &'static str, value: Result<T, String>) -> T {
        value.unwrap_or_else(|problem| {
            self.insert(field, problem);
            T::default()
        })
    }

    fn unless(&mut self, right: bool, field: &'static str, sentence: &str) {
        if !right {
            self.insert(field, sentence.to_owned());
        }
    }
}

/// What is ticked and deleted meanwhile cannot be unticked: it stands in no list any more. So it is forgotten.
pub(crate) fn forget_what_is_gone(
    chosen: Binding<Vec<String>>,
    there: impl Fn() -> Vec<String> + Send + Sync + 'static,
) {
    let there = Memo::new(move |_| there());
    // The answer itself changes, wherever it lives: nothing that could be derived here.
    Effect::new(move |_| {
        let mut left = chosen.get_untracked();
        let before = left.len();
        there.with(|there| left.retain(|value| there.contains(value)));
        if left.len() < before {
            chosen.set(left);
        }
    });
}

/// One of several things to tick: its value, its words, and a second line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// What it stands for.
    pub value: String,
    /// Its words.
    pub words: String,
    /// A second line.
    pub hint: String,
}

/// Several things to tick; what is ticked comes in the order of ticking.
#[component]
pub(crate) fn CheckList(
    /// The question.
    #[prop(into)]
    legend: Signal<String>,
    /// What can be ticked.
    #[prop(into)]
    options: Signal<Vec<Tick>>,
    /// The values that are ticked.
    #[prop(into)]
    chosen: Binding<Vec<String>>,
    /// What to know before answering.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What stands there when there is nothing to tick.
    #[prop(optional, into)]
    nothing: MaybeProp<String>,
) -> impl IntoView {
    let line = move |tick: Tick| {
        let Tick { value, words, hint } = tick;
        let own = value.clone();
        let is_ticked = Memo::new(move |_| chosen.get().contains(&own));
        let toggle = move |on: bool| {
            let mut values = chosen.get_untracked();
            values.retain(|other| *other != value);
            if on {
                values.push(value.clone());
            }
            chosen.set(values);
        };
        let hint = Some(hint).filter(|hint| !hint.is_empty());
        view! { <Checkbox label=words hint=hint checked=Binding::new(is_ticked, toggle) /> }
    };
    let empty = move || options.with(Vec::is_empty);
    forget_what_is_gone(chosen, move || {
        options.with(|options| options.iter().map(|tick| tick.value.clone()).collect())
    });
    view! {
        <FieldSet legend hint error>
            <For each=move || options.get() key=|tick| (tick.value.clone(), tick.words.clone(), tick.hint.clone()) children=line />
            {move || empty().then(|| nothing.get()).flatten().map(|words| view! { <p class="soft">{words}</p> })}
        </FieldSet>
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
