//! A sorted map for a few entries that many things have each: the tags of an instance, the units of a machine.
//!
//! A `BTreeMap` takes room for eleven entries as soon as it has one. Ten thousand machines with a handful of such
//! maps each are most of what the region weighs; here a map is as large as what is in it. Finding is a binary
//! search, inserting moves the rest aside: for thousands of entries use a `BTreeMap` or a [`crate::Table`].

use std::borrow::Borrow;
use std::{slice, vec};

/// Values by key, in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Few<Key, Value> {
    /// By key; each key once. Has no room for more than it holds, or for little more where that is many.
    entries: Vec<(Key, Value)>,
}

impl<Key, Value> Few<Key, Value> {
    /// A map with nothing in it.
    pub const fn new() -> Self {
        Few { entries: Vec::new() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries, in the order of their keys.
    pub fn iter(&self) -> Iter<'_, Key, Value> {
        self.entries.iter().map(as_pair)
    }

    /// All entries, in the order of their keys, the values to be written.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&Key, &mut Value)> {
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Key> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Value> + ExactSizeIterator + Clone {
        self.entries.iter().map(|(_, value)| value)
    }

    /// All values, in the order of their keys, to be written.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Value> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// All values, in the order of their keys.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = Value> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// Keeps the entries of which this is true.
    pub fn retain(&mut self, mut keep: impl FnMut(&Key, &mut Value) -> bool) {
        self.entries.retain_mut(|(key, value)| keep(key, value));
        self.entries.shrink_to_fit();
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.entries = Vec::new();
    }
}

fn as_pair<Key, Value>(entry: &(Key, Value)) -> (&Key, &Value) {
    (&entry.0, &entry.1)
}

impl<Key: Ord, Value> Few<Key, Value> {
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        Key: Borrow<Q>,
    {
        self.entries.binary_search_by(|(other, _)| other.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&Value>
    where
        Key: Borrow<Q>,
    {
        self.place(key).ok().and_then(|place| self.entries.get(place)).map(|(_, value)| value)
    }

    /// The value of a key, to be written.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut Value>
    where
        Key: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// Whether a key has a value.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        Key: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Gives a key a value; the one it had before comes back.
    pub fn insert(&mut self, key: Key, value: Value) -> Option<Value> {
        match self.place(&key) {
            Ok(place) => self.entries.get_mut(place).map(|(_, old)| std::mem::replace(old, value)),
            Err(place) => {
                if self.entries.len() == self.entries.capacity() {
                    self.entries.reserve_exact((self.entries.len() / 8).max(1));
                }
                self.entries.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes a key and its value away.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<Value>
    where
        Key: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        let (_, value) = self.entries.remove(place);
        let most = self.entries.len() + self.entries.len() / 8;
        if self.entries.capacity() > most {
            self.entries.shrink_to(most);
        }
        Some(value)
    }

    /// The entries whose keys are not before this one, in order.
    pub fn starting_at<Q: Ord + ?Sized>(&self, key: &Q) -> Iter<'_, Key, Value>
    where
        Key: Borrow<Q>,
    {
        let place = self.place(key).unwrap_or_else(|place| place);
        self.entries.get(place..).unwrap_or_default().iter().map(as_pair)
    }
}

/// Entries of a map, in the order of their keys.
pub type Iter<'a, Key, Value> =
    std::iter::Map<slice::Iter<'a, (Key, Value)>, fn(&'a (Key, Value)) -> (&'a Key, &'a Value)>;

impl<Key, Value> Default for Few<Key, Value> {
    fn default() -> Self {
        Few::new()
    }
}

impl<Key: Ord, Value> Extend<(Key, Value)> for Few<Key, Value> {
    fn extend<I: IntoIterator<Item = (Key, Value)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<Key: Ord, Value> FromIterator<(Key, Value)> for Few<Key, Value> {
    fn from_iter<I: IntoIterator<Item = (Key, Value)>>(entries: I) -> Self {
        let mut few = Few::new();
        few.extend(entries);
        few
    }
}

impl<Key: Ord, Value, const N: usize> From<[(Key, Value); N]> for Few<Key, Value> {
    fn from(entries: [(Key, Value); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<Key, Value> IntoIterator for Few<Key, Value> {
    type Item = (Key, Value);
    type IntoIter = vec::IntoIter<(Key, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, Key, Value> IntoIterator for &'a Few<Key, Value> {
    type Item = (&'a Key, &'a Value);
    type IntoIter = Iter<'a, Key, Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn it_is_a_map_in_the_order_of_its_keys() {
        let mut few: Few<String, u32> = Few::new();
        let mut map: BTreeMap<String, u32> = BTreeMap::new();
        for (round, key) in ["web", "blog", "web", "", "zone", "blog"].into_iter().enumerate() {
            let value = u32::try_from(round).unwrap_or_default();
            assert_eq!(few.insert(key.to_owned(), value), map.insert(key.to_owned(), value));
        }
        assert!(few.iter().eq(map.iter()));
        assert_eq!(few.remove("blog"), map.remove("blog"));
        assert_eq!(few.remove("blog"), None);
        assert_eq!(few.get("web"), map.get("web"));
        assert!(few.starting_at("v").map(|(key, _)| key).eq(["web", "zone"]));
        few.retain(|key, _| !key.is_empty());
        assert!(few.keys().eq(["web", "zone"]));
        for value in few.values_mut() {
            *value += 1;
        }
        assert!(few.into_values().eq([3, 5]));
    }

    #[test]
    fn it_has_no_room_for_more_than_it_holds() {
        let mut few: Few<u8, [u8; 100]> = (0..3).map(|key| (key, [key; 100])).collect();
        assert_eq!(few.entries.capacity(), 3);
        few.remove(&1);
        assert_eq!(few.entries.capacity(), 2);
    }
}
