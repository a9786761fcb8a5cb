//! Tags: keys and values on a resource. Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html>.

use std::collections::BTreeMap;

use model::Caller;
use model::ec2::{Tag, TagSpecification};

use crate::callers::{Privilege, may};
use crate::ec2::errors::Ec2Error;

/// A resource's tags by key.
pub type Tags = BTreeMap<String, String>;

/// How many tags of its owner's a resource can have; those of AWS's own do not count.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions>
const MOST_TAGS: usize = 50;
/// The longest key, in characters (same source).
const LONGEST_KEY: usize = 128;
/// The longest value, in characters (same source).
const LONGEST_VALUE: usize = 256;
/// What keys of AWS's own begin with, in any spelling of case (same source).
const RESERVED: &str = "aws:";

/// The tags that a request carries, if they may be set.
///
/// # Errors
/// A key that is missing, too long, twice there or AWS's own; a value that is too long; more than 50 tags.
pub(crate) fn checked(tags: &[Tag], caller: Caller) -> Result<Tags, Ec2Error> {
    let mut checked = Tags::new();
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        let value = tag.value.as_deref().unwrap_or_default();
        check_key(key, caller)?;
        if value.chars().count() > LONGEST_VALUE {
            return Err(Ec2Error::InvalidTags(format!("Tag value exceeds the maximum length of {LONGEST_VALUE} characters")));
        }
        if checked.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(Ec2Error::InvalidTags(format!("Duplicate tag key '{key}' specified.")));
        }
    }
    check_count(&checked)?;
    Ok(checked)
}

/// Checks a key that is to be set or deleted.
///
/// # Errors
/// A key that is missing, too long or AWS's own.
pub(crate) fn check_key(key: &str, caller: Caller) -> Result<(), Ec2Error> {
    if key.is_empty() {
        return Err(Ec2Error::InvalidTags("Tag key cannot be null or empty".to_owned()));
    }
    if key.chars().count() > LONGEST_KEY {
        return Err(Ec2Error::InvalidTags(format!("Tag key exceeds the maximum length of {LONGEST_KEY} characters")));
    }
    if is_reserved(key) && !may(caller, Privilege::SetReservedTags) {
        return Err(Ec2Error::InvalidTags("Tag keys starting with 'aws:' are reserved for internal use".to_owned()));
    }
    Ok(())
}

/// Whether a key is AWS's own.
pub(crate) fn is_reserved(key: &str) -> bool {
    key.get(..RESERVED.len()).is_some_and(|start| start.eq_ignore_ascii_case(RESERVED))
}

/// Checks that a resource would not have too many tags.
///
/// # Errors
/// `TagLimitExceeded`.
pub(crate) fn check_count(tags: &Tags) -> Result<(), Ec2Error> {
    let own = tags.keys().filter(|key| !is_reserved(key)).count();
    if own > MOST_TAGS { Err(Ec2Error::TagLimitExceeded) } else { Ok(()) }
}

/// The tags that a request gives to new resources of one kind, such as `instance`.
///
/// # Errors
/// What [`checked`] refuses.
pub(crate) fn for_new(
    specifications: &[TagSpecification],
    resource_type: &str,
    caller: Caller,
) -> Result<Tags, Ec2Error> {
    let of_type = specifications.iter().filter(|s| s.resource_type.as_deref() == Some(resource_type));
    let tags: Vec<Tag> = of_type.flat_map(|specification| specification.tags.iter().cloned()).collect();
    if tags.is_empty() { Ok(Tags::new()) } else { checked(&tags, caller) }
}

/// Refuses specifications for kinds of resources that the request does not make.
///
/// # Errors
/// `InvalidParameterValue`, naming the kind.
pub(crate) fn check_resource_types(specifications: &[TagSpecification], made: &[&str]) -> Result<(), Ec2Error> {
    for specification in specifications {
        let kind = specification.resource_type.as_deref().unwrap_or("null");
        if !made.contains(&kind) {
            let why = format!("'{kind}' is not a valid taggable resource type for this operation.");
            return Err(Ec2Error::InvalidTags(why));
        }
    }
    Ok(())
}
