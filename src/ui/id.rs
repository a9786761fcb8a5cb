//! Names for elements that others point to (`aria-describedby`, `for`).

use std::sync::atomic::{AtomicU32, Ordering};

/// An id no other element of the page has, such as `field-12`.
#[must_use]
pub fn unique_id(kind: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
