//! All our words, in the learner's language.
//!
//! # How to add a sentence
//!
//! 1. Put it into `locales/en.json`, under the area of the page it belongs to (`frame`, `table`, `instances` …); an area is
//!    one object, its keys are `snake_case`, values may hold arguments: `"undo": "Undo: {{ what }}"`.
//! 2. Write `t!(area.key)`, which is a `&'static str`, or `t!(area.key, what = name)`, which is a `String`. Both work
//!    everywhere: inside `view!`, as a property of a widget, in a plain function. Arguments are anything that is `Display`.
//! 3. A key or an argument that does not exist is a compile error.
//!
//! AWS's own labels, states and messages do **not** belong there: they stay English as AWS's are, written where they are used.
//!
//! # How to add a language
//!
//! Copy `en.json` to `xx.json`, translate, and name the language in `build.rs` (`Config::add_locale`). The language of a page
//! is fixed when the page starts; choosing another one loads the page again. So words are plain strings, not signals.

#[allow(missing_docs, unreachable_pub, unused_imports, dead_code, clippy::all, clippy::unwrap_used)]
mod words {
    include!(concat!(env!("OUT_DIR"), "/words/mod.rs"));
}

#[doc(hidden)]
pub use leptos_i18n::td_string;
pub use words::i18n::Locale;

/// The language this page speaks. Fixed from start to end of the page; English is the only one so far.
#[must_use]
pub fn language() -> Locale {
    Locale::en
}

/// A sentence from `locales/`, see [`crate::i18n`].
#[macro_export]
macro_rules! t {
    ($($key_and_arguments:tt)*) => {
        $crate::i18n::td_string!($crate::i18n::language(), $($key_and_arguments)*)
    };
}
