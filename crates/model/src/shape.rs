//! How generic code walks through any shape: by its schema and by dynamic values.
//!
//! The command line, the endpoint and `Debug` are written once against these traits, not derived for hundreds
//! of shapes: that is what keeps the wasm small.

use core::fmt;
use std::borrow::Cow;

use clockwork::Instant;

/// What generated files need.
pub(crate) mod prelude {
    pub use clockwork::Instant;
}

/// A structure of AWS's: its name and members.
#[derive(Debug, PartialEq)]
pub struct Structure {
    /// AWS's name of the shape, such as `RunInstancesRequest`.
    pub name: &'static str,
    /// The members that we honour, in AWS's order.
    pub members: &'static [Member],
}

/// One member of a structure.
#[derive(Debug, PartialEq)]
pub struct Member {
    /// AWS's name, such as `ImageId`.
    pub name: &'static str,
    /// Its name on the wire, often the same. No page speaks AWS's protocols, so it does without.
    #[cfg(not(target_arch = "wasm32"))]
    pub wire: &'static str,
    /// The name of a list's items on the wire; empty where the member is no list.
    #[cfg(not(target_arch = "wasm32"))]
    pub item: &'static str,
    /// Whether a request must contain it.
    pub required: bool,
    /// The least number, or the shortest text or list.
    pub min: Option<i64>,
    /// The greatest number, or the longest text or list.
    pub max: Option<i64>,
    /// What it holds.
    pub kind: Kind,
}

/// What a member holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Flag,
    /// A moment.
    Time,
    /// One of these texts.
    Enumeration(&'static [&'static str]),
    /// Members of its own.
    Structure(&'static Structure),
    /// Any number of items.
    List(&'static Kind),
}

/// A value of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, or a value of an enumeration.
    Text(String),
    /// A whole number.
    Number(i64),
    /// True or false.
    Flag(bool),
    /// A moment.
    Time(Instant),
    /// Items in order.
    List(Vec<Value>),
    /// Members that are present, by AWS's name, in AWS's order.
    Record(Vec<(&'static str, Value)>),
}

/// Why a value does not fit a member.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// The members on the way to the value, outermost first; the place in a list is `1.member`, as AWS writes it.
    pub path: Vec<Cow<'static, str>>,
    /// The value, as text.
    pub value: String,
    /// What would have fitted.
    pub expected: Expected,
}

/// What would have fitted.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// A value of this kind.
    Kind(Kind),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// The structure has no such member.
    Member(&'static Structure),
}

impl Mismatch {
    /// The text is none of `values`.
    pub fn not_in_enumeration(text: &str, values: &'static [&'static str]) -> Mismatch {
        Mismatch { path: Vec::new(), value: text.to_owned(), expected: Expected::OneOf(values) }
    }

    fn inside(mut self, member: &'static str) -> Mismatch {
        self.path.insert(0, Cow::Borrowed(member));
        self
    }

    fn at(mut self, position: usize) -> Mismatch {
        self.path.insert(0, Cow::Owned(format!("{}.member", position + 1)));
        self
    }
}

/// A shape that generic code can read.
pub trait Shape {
    /// Its name and members.
    fn structure(&self) -> &'static Structure;
    /// Its members, in the order of the structure.
    fn fields(&self) -> Vec<&dyn Field>;
}

/// A shape that generic code can fill. It stands apart from [`Shape`] because only what is part of an input is
/// ever filled: what only answers consist of then costs no code for it.
pub trait Fillable: Shape {
    /// Its members to be filled, in the order of the structure.
    fn fields_mut(&mut self) -> Vec<&mut dyn Fill>;
}

/// A shape whose structure is known without a value.
pub trait Described {
    /// Its name and members.
    const STRUCTURE: &'static Structure;
}

/// One member of one shape.
pub trait Field {
    /// What it holds; `None` when it is absent or an empty list.
    fn value(&self) -> Option<Value>;
}

/// One member of one shape, to be filled.
pub trait Fill {
    /// Fills it.
    fn set(&mut self, value: &Value) -> Result<(), Mismatch>;
}

/// A member whose kind is known without a value.
pub trait Typed {
    /// Its kind.
    const KIND: Kind;
}

/// What a member holds, or a list's item.
pub trait Item: Sized {
    /// Its kind.
    const KIND: Kind;
    /// As a dynamic value.
    fn to_value(&self) -> Value;
    /// From a dynamic value.
    fn from_value(value: &Value) -> Result<Self, Mismatch>;
}

impl<T: Item> Typed for Option<T> {
    const KIND: Kind = T::KIND;
}

impl<T: Item> Typed for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
}

impl<T: Item> Field for Option<T> {
    fn value(&self) -> Option<Value> {
        self.as_ref().map(T::to_value)
    }
}

impl<T: Item> Fill for Option<T> {
    fn set(&mut self, value: &Value) -> Result<(), Mismatch> {
        *self = Some(T::from_value(value)?);
        Ok(())
    }
}

impl<T: Item> Field for Vec<T> {
    fn value(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::List(self.iter().map(T::to_value).collect()))
    }
}

impl<T: Item> Fill for Vec<T> {
    fn set(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::List(items) => {
                let item = |(position, item)| T::from_value(item).map_err(|mismatch| mismatch.at(position));
                *self = items.iter().enumerate().map(item).collect::<Result<_, _>>()?;
            }
            other => return Err(mismatch(other, Kind::List(&T::KIND))),
        }
        Ok(())
    }
}

impl Item for String {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        text_of(value, Self::KIND).map(str::to_owned)
    }
}

impl Item for i64 {
    const KIND: Kind = Kind::Number;
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        match value {
            Value::Number(number) => Ok(*number),
            Value::Text(text) => text.trim().parse().map_err(|_| mismatch(value, Self::KIND)),
            other => Err(mismatch(other, Self::KIND)),
        }
    }
}

impl Item for bool {
    const KIND: Kind = Kind::Flag;
    fn to_value(&self) -> Value {
        Value::Flag(*self)
    }
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        match value {
            Value::Flag(flag) => Ok(*flag),
            Value::Text(text) if text.eq_ignore_ascii_case("true") => Ok(true),
            Value::Text(text) if text.eq_ignore_ascii_case("false") => Ok(false),
            other => Err(mismatch(other, Self::KIND)),
        }
    }
}

impl Item for Instant {
    const KIND: Kind = Kind::Time;
    fn to_value(&self) -> Value {
        Value::Time(*self)
    }
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        match value {
            Value::Time(time) => Ok(*time),
            Value::Text(text) => Instant::parse_iso(text).ok_or_else(|| mismatch(value, Self::KIND)),
            other => Err(mismatch(other, Self::KIND)),
        }
    }
}

/// The text in a value of kind `kind`.
pub(crate) fn text_of(value: &Value, kind: Kind) -> Result<&str, Mismatch> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(mismatch(other, kind)),
    }
}

fn mismatch(value: &Value, kind: Kind) -> Mismatch {
    let value = match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Time(time) => time.iso_millis(),
        Value::List(_) => "a list".to_owned(),
        Value::Record(_) => "a structure".to_owned(),
    };
    Mismatch { path: Vec::new(), value, expected: Expected::Kind(kind) }
}

/// The members that are present, by name.
pub fn record(shape: &dyn Shape) -> Value {
    let members = shape.structure().members.iter().zip(shape.fields());
    Value::Record(members.filter_map(|(member, field)| Some((member.name, field.value()?))).collect())
}

/// The shape that these members make.
///
/// # Errors
/// A member that does not fit, or that the shape does not have.
pub fn from_record<T: Fillable + Default>(value: &Value) -> Result<T, Mismatch> {
    let mut shape = T::default();
    fill(&mut shape, value)?;
    Ok(shape)
}

fn fill(shape: &mut dyn Fillable, value: &Value) -> Result<(), Mismatch> {
    let structure = shape.structure();
    let Value::Record(members) = value else {
        return Err(mismatch(value, Kind::Structure(structure)));
    };
    let mut fields = shape.fields_mut();
    for (name, value) in members {
        let position = structure.members.iter().position(|member| member.name == *name);
        let field = position.and_then(|position| fields.get_mut(position));
        let Some(field) = field else {
            let expected = Expected::Member(structure);
            return Err(Mismatch { path: vec![Cow::Borrowed(*name)], value: (*name).to_owned(), expected });
        };
        field.set(value).map_err(|mismatch| mismatch.inside(name))?;
    }
    Ok(())
}

/// Prints the members that are present.
pub(crate) fn debug(shape: &dyn Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = f.debug_struct(shape.structure().name);
    for (member, field) in shape.structure().members.iter().zip(shape.fields()) {
        if let Some(value) = field.value() {
            out.field(member.name, &value);
        }
    }
    out.finish()
}
