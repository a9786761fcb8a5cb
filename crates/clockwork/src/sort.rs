//! Sorting, compiled once for all types.
//!
//! The standard library's sort is some four kilobytes of wasm for every type and every order, and so is
//! collecting into a `BTreeMap` or `BTreeSet`, which sorts first. Our lists are short, and a visitor waits
//! for every byte. Here numbers are sorted, by one copy, and the items follow them.

use core::cmp::Ordering;

/// Sorts by an order; equal items stay in the order they were in.
pub fn sort_by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    let mut sources: Vec<usize> = (0..items.len()).collect();
    sort_sources(&mut sources, &mut |a, b| order(&items[a], &items[b]));
    // Each place takes what belongs there; what it held is carried on along the cycle.
    for start in 0..items.len() {
        let mut place = start;
        while sources[place] != start {
            let source = sources[place];
            items.swap(place, source);
            sources[place] = place;
            place = source;
        }
        sources[place] = place;
    }
}

/// Sorts by a key; items with equal keys stay in the order they were in.
pub fn sort_by_key<T, Key: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> Key) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Collects one by one, without sorting first: for ordered sets and maps.
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut collection = C::default();
    collection.extend(items);
    collection
}

/// The one copy. `order` compares the items with these numbers.
fn sort_sources(sources: &mut [usize], order: &mut dyn FnMut(usize, usize) -> Ordering) {
    sources.sort_by(|a, b| order(*a, *b));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_library_sorts_them(items in prop::collection::vec((0..9_u8, any::<u8>()), 0..60)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
