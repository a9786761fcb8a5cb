//! Which place a narrow page shows; a wide one shows all of them.

use leptos::prelude::*;

/// A place of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The lesson.
    Lesson,
    /// AWS's console.
    #[default]
    Console,
    /// The picture of the region.
    Picture,
    /// The browser and the terminal.
    Browser,
}

impl Place {
    /// The value of `data-place`, by which the style sheet shows one place.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Place::Lesson => "lesson",
            Place::Console => "console",
            Place::Picture => "picture",
            Place::Browser => "browser",
        }
    }
}

/// The place a narrow page shows. Set it to bring one to the front: `use_place().set(Place::Browser)`.
#[must_use]
pub fn use_place() -> RwSignal<Place> {
    use_context().expect("the app provides the place before it shows anything")
}
