//! One step of a wizard.

use std::sync::Arc;

use leptos::prelude::*;

type Validate = Arc<dyn Fn() -> bool + Send + Sync>;

/// One step.
#[derive(Clone)]
pub struct WizardStep {
    pub(super) title: String,
    pub(super) chosen: Signal<Option<String>>,
    pub(super) valid: Option<Validate>,
    pub(super) view: ViewFn,
}

impl WizardStep {
    /// A step with its title and what it asks. The last step of a wizard is its review.
    pub fn new(title: impl Into<String>, view: impl Into<ViewFn>) -> Self {
        Self { title: title.into(), chosen: Signal::stored(None), valid: None, view: view.into() }
    }

    /// What was chosen in it, in a few words, shown under its title in the list of steps.
    #[must_use]
    pub fn chosen(mut self, chosen: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        self.chosen = Signal::derive(chosen);
        self
    }

    /// Checks the step when the learner wants to go on: writes the errors into the form's error signals and says whether
    /// there were none.
    #[must_use]
    pub fn valid(mut self, valid: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.valid = Some(Arc::new(valid));
        self
    }
}
