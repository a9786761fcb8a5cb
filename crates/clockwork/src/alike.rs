//! What many rows have in common, kept once.
//!
//! A thousand machines of one launch have the same type, image, network and tags. Their rows hold one shared value
//! between them until somebody changes it for one of them (`Arc::make_mut`). Whoever makes rows asks an [`Alike`] for
//! the value: if one of those seen last is equal, that one is shared.

use core::fmt;
use std::sync::Arc;

/// How many values are remembered: as many kinds of rows as are made in turns.
const REMEMBERED: usize = 16;

/// The values that rows were made of last. What it remembers changes what things cost and nothing else: it is not
/// part of the world.
pub struct Alike<T: ?Sized> {
    /// The last one first.
    recent: Vec<Arc<T>>,
}

impl<T: ?Sized> Clone for Alike<T> {
    fn clone(&self) -> Self {
        Alike { recent: self.recent.clone() }
    }
}

impl<T: ?Sized> Default for Alike<T> {
    fn default() -> Self {
        Alike { recent: Vec::new() }
    }
}

impl<T: ?Sized> Alike<T> {
    /// The one of the values seen last of which this is true.
    fn known(&mut self, fits: impl Fn(&T) -> bool) -> Option<Arc<T>> {
        let place = self.recent.iter().position(|known| fits(known))?;
        self.recent[..=place].rotate_right(1);
        self.recent.first().cloned()
    }

    fn remember(&mut self, value: Arc<T>) -> Arc<T> {
        self.recent.truncate(REMEMBERED - 1);
        self.recent.insert(0, Arc::clone(&value));
        value
    }
}

impl<T: PartialEq> Alike<T> {
    /// A shared value that equals this one.
    pub fn share(&mut self, value: T) -> Arc<T> {
        self.known(|known| *known == value).unwrap_or_else(|| self.remember(Arc::new(value)))
    }
}

impl Alike<str> {
    /// A shared text that equals this one.
    pub fn text(&mut self, text: &str) -> Arc<str> {
        self.known(|known| known == text).unwrap_or_else(|| self.remember(Arc::from(text)))
    }
}

impl<T: ?Sized> PartialEq for Alike<T> {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl<T: ?Sized> fmt::Debug for Alike<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Alike")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_kept_once() {
        let mut alike = Alike::default();
        let first = alike.share("t2.micro".to_owned());
        assert!(!Arc::ptr_eq(&first, &alike.share("t3.micro".to_owned())));
        assert!(Arc::ptr_eq(&first, &alike.share("t2.micro".to_owned())));
        let mut names: Alike<str> = Alike::default();
        assert!(Arc::ptr_eq(&names.text("eu-west-2a"), &names.text("eu-west-2a")));
    }

    #[test]
    fn what_was_not_used_for_long_is_forgotten_and_made_anew() {
        let mut alike = Alike::default();
        let first = alike.share(0);
        for value in 1..=REMEMBERED {
            alike.share(value);
        }
        assert_eq!(alike.recent.len(), REMEMBERED);
        let again = alike.share(0);
        assert!(!Arc::ptr_eq(&first, &again) && first == again);
    }
}
