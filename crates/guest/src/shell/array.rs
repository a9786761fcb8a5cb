//! Arrays: variables with several elements, by number or by name.
//!
//! Simplified: elements by name keep the order in which they were set, where bash has none.

use std::sync::Arc;

use super::environment::{Environment, Variable};
use super::limits;

/// The elements of an array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Items {
    /// `declare -a`: by number, in order.
    Indexed(Vec<(u64, String)>),
    /// `declare -A`: by name.
    Named(Vec<(String, String)>),
}

impl Items {
    fn get(&self, key: &str) -> Option<&str> {
        match self {
            Items::Indexed(items) => {
                let index = position(items, key)?;
                let at = items.binary_search_by_key(&index, |(index, _)| *index).ok()?;
                items.get(at).map(|(_, value)| value.as_str())
            }
            Items::Named(items) => {
                items.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
            }
        }
    }

    fn set(&mut self, key: &str, value: String) -> Result<(), String> {
        match self {
            Items::Indexed(items) => {
                let index = position(items, key).ok_or("bad array subscript")?;
                match items.binary_search_by_key(&index, |(index, _)| *index) {
                    Ok(at) => items[at].1 = value,
                    Err(at) => items.insert(at, (index, value)),
                }
            }
            Items::Named(items) => match items.iter_mut().find(|(name, _)| name == key) {
                Some((_, old)) => *old = value,
                None => items.push((key.to_owned(), value)),
            },
        }
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        match self {
            Items::Indexed(items) => {
                if let Some(index) = position(items, key) {
                    items.retain(|(other, _)| *other != index);
                }
            }
            Items::Named(items) => items.retain(|(name, _)| name != key),
        }
    }

    fn len(&self) -> usize {
        match self {
            Items::Indexed(items) => items.len(),
            Items::Named(items) => items.len(),
        }
    }

    /// Keys and values, in order.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        match self {
            Items::Indexed(items) => {
                items.iter().map(|(key, value)| (key.to_string(), value.clone())).collect()
            }
            Items::Named(items) => items.clone(),
        }
    }
}

/// The number that a subscript is; negative ones count from behind.
fn position(items: &[(u64, String)], key: &str) -> Option<u64> {
    let index: i64 = key.parse().ok()?;
    match u64::try_from(index) {
        Ok(index) => Some(index),
        Err(_) => items.last().map_or(0, |(last, _)| last + 1).checked_sub(index.unsigned_abs()),
    }
}

impl Environment {
    /// Whether a variable is an array by name.
    pub(super) fn is_named(&self, name: &str) -> bool {
        matches!(self.variables.get(name), Some(Variable { items: Some(Items::Named(_)), .. }))
    }

    /// All elements of a variable, keys and values; one that is no array is its own element 0.
    pub(super) fn elements(&self, name: &str) -> Vec<(String, String)> {
        match self.variables.get(name) {
            Some(Variable { items: Some(items), .. }) => items.pairs(),
            Some(variable) if !variable.unset => vec![("0".to_owned(), variable.value.clone())],
            _ => Vec::new(),
        }
    }

    /// One element; `a[3]` in one text.
    pub(super) fn element_at(&self, place: &str) -> Option<String> {
        let (name, key) = place.strip_suffix(']')?.split_once('[')?;
        self.element(name, key)
    }

    /// One element.
    pub(super) fn element(&self, name: &str, key: &str) -> Option<String> {
        let variable = self.variables.get(name)?;
        match &variable.items {
            Some(items) => items.get(key).map(str::to_owned),
            None => (matches!(key, "0" | "-1") && !variable.unset).then(|| variable.value.clone()),
        }
    }

    fn open(&mut self, name: &str, key: &str, size: usize) -> Result<&mut Variable, String> {
        let old = self.variables.get(name);
        if old.is_some_and(|variable| variable.readonly) {
            return Err(format!("{name}: readonly variable"));
        }
        let count = old.and_then(|variable| variable.items.as_ref()).map_or(0, Items::len);
        if size > limits::VALUE || count > limits::WORDS || (self.variables.len() > 5_000 && old.is_none()) {
            return Err(format!("{name}[{key}]: so large an array is not supported here"));
        }
        Ok(Arc::make_mut(&mut self.variables).entry(name.to_owned()).or_insert_with(Variable::nothing))
    }

    /// Sets one element, and makes an array of what was none.
    pub(super) fn set_element(&mut self, name: &str, key: &str, value: String) -> Result<(), String> {
        let variable = self.open(name, key, value.len())?;
        let before = if variable.unset { Vec::new() } else { vec![(0, variable.value.clone())] };
        let items = variable.items.get_or_insert(Items::Indexed(before));
        items.set(key, value).map_err(|message| format!("{name}[{key}]: {message}"))?;
        variable.mirror();
        Ok(())
    }

    /// Makes a variable an array with these elements; `None` as key counts on.
    pub(super) fn fill_array(
        &mut self,
        name: &str,
        elements: Vec<(Option<String>, String)>,
        append: bool,
    ) -> Result<(), String> {
        if elements.len() > limits::WORDS {
            return Err(format!("{name}: so large an array is not supported here"));
        }
        let named = self.is_named(name);
        if !append {
            let variable = self.open(name, "", 0)?;
            variable.items = Some(if named { Items::Named(Vec::new()) } else { Items::Indexed(Vec::new()) });
            variable.mirror();
        }
        let mut next = match self.variables.get(name).and_then(|variable| variable.items.as_ref()) {
            Some(Items::Indexed(items)) => items.last().map_or(0, |(last, _)| last + 1),
            _ => u64::from(self.get(name).is_some()),
        };
        for (key, value) in elements {
            let key = match key {
                Some(key) => key,
                None if named => {
                    return Err(format!(
                        "{name}: {value}: must use subscript when assigning associative array"
                    ));
                }
                None => next.to_string(),
            };
            next = key.parse::<u64>().unwrap_or(next).saturating_add(1);
            self.set_element(name, &key, value)?;
        }
        if let Some(variable) = Arc::make_mut(&mut self.variables).get_mut(name) {
            variable.unset = variable.items.as_ref().is_some_and(|items| items.get("0").is_none());
        }
        Ok(())
    }

    /// An array with these elements, numbered.
    pub(super) fn set_array(&mut self, name: &str, values: Vec<String>) -> Result<(), String> {
        self.fill_array(name, values.into_iter().map(|value| (None, value)).collect(), false)
    }

    /// `declare -a`, `declare -A`.
    pub(super) fn declare_array(&mut self, name: &str, named: bool) -> Result<(), String> {
        let variable = self.open(name, "", 0)?;
        match &variable.items {
            Some(Items::Indexed(items)) if named && !items.is_empty() => {
                return Err(format!("{name}: cannot convert indexed to associative array"));
            }
            Some(_) if !named => return Ok(()),
            Some(Items::Named(_)) => return Ok(()),
            _ => {}
        }
        let before = if variable.unset { Vec::new() } else { vec![(0, variable.value.clone())] };
        variable.items = Some(if named { Items::Named(Vec::new()) } else { Items::Indexed(before) });
        variable.mirror();
        Ok(())
    }

    /// `unset 'a[1]'`.
    pub(super) fn unset_element(&mut self, name: &str, key: &str) {
        if let Some(variable) = Arc::make_mut(&mut self.variables).get_mut(name) {
            if let Some(items) = variable.items.as_mut() {
                items.remove(key);
            }
            variable.mirror();
        }
    }
}

impl Variable {
    /// One that was named and has no value.
    pub(super) fn nothing() -> Variable {
        Variable { unset: true, ..Variable::default() }
    }

    /// `$a` is `${a[0]}`.
    fn mirror(&mut self) {
        let first = self.items.as_ref().and_then(|items| items.get("0").map(str::to_owned));
        self.unset = first.is_none();
        self.value = first.unwrap_or_default();
    }
}
