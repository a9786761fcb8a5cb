//! What EC2's Describe operations share: filters, pages, tags of new resources.
//!
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>.

use model::ec2::{Filter, Tag};
use model::filters;

use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::Tags;

/// The least a caller may ask for on one page of most operations.
const LEAST_RESULTS: i64 = 5;
/// The most.
const MOST_RESULTS: i64 = 1000;

/// Refuses filters that an operation does not know.
///
/// `known` lists the operation's own filters; `tag:KEY` and `tag-key` are known to all resources with tags, and so is
/// `tag-value`, which AWS's reference listed until 2019 (the SDKs of those years say so) and which scripts
/// still use.
///
/// # Errors
/// `InvalidParameterValue`, naming the first unknown filter.
pub(crate) fn check_filters(wanted: &[Filter], known: &[&str], tagged: bool) -> Result<(), Ec2Error> {
    for filter in wanted {
        let name = filter.name.as_deref().unwrap_or("null");
        let about_tags = tagged && (name == "tag-key" || name == "tag-value" || name.starts_with("tag:"));
        if !about_tags && !known.contains(&name) {
            return Err(Ec2Error::InvalidFilter(name.to_owned()));
        }
    }
    Ok(())
}

/// Whether a row passes all filters: `has(name, is)` says whether the row has, under that filter's name, a value
/// of which `is` is true. Filters about tags are answered here.
pub(crate) fn passes(
    wanted: &[Filter],
    tags: &Tags,
    has: impl Fn(&str, &dyn Fn(&str) -> bool) -> bool,
) -> bool {
    wanted.iter().all(|filter| {
        let is = |value: &str| filters::any_fits(&filter.values, value);
        match filter.name.as_deref().unwrap_or_default() {
            "tag-key" => tags.keys().any(|key| is(key)),
            "tag-value" => tags.values().any(|value| is(value)),
            name => match name.strip_prefix("tag:") {
                Some(key) => tags.get(key).is_some_and(|value| is(value)),
                None => has(name, &is),
            },
        }
    })
}

/// `true` or `false`, as filters spell them.
pub(crate) fn flag(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// One page of an answer, and the token of the next.
///
/// # Errors
/// A size out of bounds, or a token that was never handed out.
pub(crate) fn page<T>(
    items: Vec<T>,
    most: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<T>, Option<String>), Ec2Error> {
    page_of(items, most, token, (LEAST_RESULTS, MOST_RESULTS))
}

/// As [`page`], for operations with other bounds.
///
/// # Errors
/// A size out of bounds, or a token that was never handed out.
pub(crate) fn page_of<T>(
    items: Vec<T>,
    most: Option<i64>,
    token: Option<&str>,
    bounds: (i64, i64),
) -> Result<(Vec<T>, Option<String>), Ec2Error> {
    if let Some(value) = most.filter(|most| !(bounds.0..=bounds.1).contains(most)) {
        return Err(Ec2Error::InvalidMaxResults { value, least: bounds.0, most: bounds.1 });
    }
    let refusal = || Ec2Error::InvalidNextToken(token.unwrap_or_default().to_owned());
    model::pagination::page(items, most, token).ok_or_else(refusal)
}

/// As [`page`], for operations that answer a size above the greatest with that one:
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html>.
///
/// # Errors
/// A size below the least, or a token that was never handed out.
pub(crate) fn page_at_most<T>(
    items: Vec<T>,
    most: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<T>, Option<String>), Ec2Error> {
    page(items, most.map(|most| most.min(MOST_RESULTS)), token)
}

/// Tags as the API shows them.
pub(crate) fn tag_shapes(tags: &Tags) -> Vec<Tag> {
    tags.iter().map(|(key, value)| Tag { key: Some(key.clone()), value: Some(value.clone()) }).collect()
}

/// What `DryRun` answers when nothing else was wrong.
///
/// # Errors
/// `DryRunOperation`, which means that the request would have succeeded.
pub(crate) fn unless_dry_run(dry_run: Option<bool>) -> Result<(), Ec2Error> {
    if dry_run == Some(true) { Err(Ec2Error::DryRun) } else { Ok(()) }
}
