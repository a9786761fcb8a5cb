//! A value a control shows and changes: the two ends of one wire.

use leptos::prelude::*;

/// What a control shows, and what it does when the learner changes it. Made from an `RwSignal`, or from a signal and a
/// callback when the value lives elsewhere (in the URL, in a bigger form).
pub struct Binding<T: Send + Sync + 'static> {
    read: Signal<T>,
    write: Callback<T>,
}

impl<T: Send + Sync + 'static> Clone for Binding<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Binding<T> {}

impl<T: Clone + Send + Sync + 'static> Binding<T> {
    /// A binding from its two ends.
    pub fn new(read: impl Into<Signal<T>>, write: impl Fn(T) + Send + Sync + 'static) -> Self {
        Self { read: read.into(), write: Callback::new(write) }
    }

    /// The value now; the caller is told when it changes.
    pub fn get(self) -> T {
        self.read.get()
    }

    /// The value now, without being told later.
    pub fn get_untracked(self) -> T {
        self.read.get_untracked()
    }

    /// The learner has chosen `value`.
    pub fn set(self, value: T) {
        self.write.run(value);
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Binding<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::new(signal, move |value| signal.set(value))
    }
}

impl<T: Clone + Send + Sync + 'static> From<(Signal<T>, Callback<T>)> for Binding<T> {
    fn from((read, write): (Signal<T>, Callback<T>)) -> Self {
        Self { read, write }
    }
}
