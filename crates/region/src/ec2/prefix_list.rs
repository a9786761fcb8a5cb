//! Managed prefix lists: blocks of addresses under one id, which rules of security groups and routes can name.
//!
//! Each change of the entries makes a new version; earlier ones are kept and can be restored. Rules and routes follow the
//! newest. Simplified: what AWS does in the background is done when the call returns, which still answers "in progress".
//! Source: <https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html>.

use ipnet::{Ipv4Net, Ipv6Net};
use model::ec2 as shapes;
use model::ids::*;

use crate::ec2::describe::tag_shapes;
use crate::ec2::destination::Destination;
use crate::ec2::errors::{Ec2Error, own};
use crate::ec2::ops::describe_prefix_lists;
use crate::ec2::security_group::{Peer, SecurityGroup};
use crate::ec2::tags::Tags;
use crate::ec2::{Ec2, RouteTable};
use crate::region::Region;

/// The most entries that a list can be made for, and that one request can bring
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
const MOST_ENTRIES: i64 = 1000;
const MOST_IN_A_REQUEST: usize = 100;
/// How many lists an account has in a region, and how many versions of each are kept (same source).
pub(crate) const MOST_LISTS: usize = 100;
const MOST_VERSIONS: usize = 1000;
/// The longest name and description
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html>).
const LONGEST_TEXT: usize = 255;
/// What the names of AWS's own lists begin with (same source).
const OF_AWS: &str = "com.amazonaws";

/// A managed prefix list.
#[derive(Clone, Debug, PartialEq)]
pub struct ManagedPrefixList {
    /// Its id.
    pub id: PrefixListId,
    /// Its name.
    pub name: String,
    /// Whether its entries are IPv6 addresses.
    pub is_ipv6: bool,
    /// How many entries it may have, which is how many rules one that names it counts for.
    pub max_entries: i64,
    /// The number of the newest version.
    pub version: i64,
    /// The entries of each version that is kept, the newest last.
    pub versions: Vec<Vec<Entry>>,
    /// What was done to it last.
    pub state: shapes::PrefixListState,
    /// Its tags.
    pub tags: Tags,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The addresses.
    pub cidr: Block,
    /// The learner's description.
    pub description: Option<String>,
}

/// The addresses of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// IPv4 addresses.
    Ipv4(Ipv4Net),
    /// IPv6 addresses.
    Ipv6(Ipv6Net),
}

impl core::fmt::Display for Block {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Block::Ipv4(network) => network.fmt(f),
            Block::Ipv6(network) => network.fmt(f),
        }
    }
}

impl ManagedPrefixList {
    /// The entries of the newest version.
    pub fn entries(&self) -> &[Entry] {
        self.versions.last().map(Vec::as_slice).unwrap_or_default()
    }

    /// The entries of a version, if it is kept.
    pub(crate) fn entries_of(&self, version: i64) -> Option<&[Entry]> {
        let back = usize::try_from(self.version.checked_sub(version)?).ok()?;
        let place = self.versions.len().checked_sub(back.checked_add(1)?)?;
        self.versions.get(place).map(Vec::as_slice)
    }

    /// Its IPv4 blocks.
    pub(crate) fn ipv4(&self) -> impl Iterator<Item = Ipv4Net> {
        self.entries().iter().filter_map(|entry| match entry.cidr {
            Block::Ipv4(network) => Some(network),
            Block::Ipv6(_) => None,
        })
    }

    /// Makes a new version of it.
    pub(crate) fn add_version(&mut self, entries: Vec<Entry>) {
        self.version = self.version.saturating_add(1);
        self.versions.push(entries);
        if self.versions.len() > MOST_VERSIONS {
            self.versions.remove(0);
        }
    }

    /// The list as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> shapes::ManagedPrefixList {
        shapes::ManagedPrefixList {
            prefix_list_id: Some(self.id.to_string()),
            address_family: Some(if self.is_ipv6 { "IPv6" } else { "IPv4" }.to_owned()),
            state: Some(self.state),
            state_message: (self.state == shapes::PrefixListState::DeleteFailed)
                .then(|| "The prefix list is referenced by other resources.".to_owned()),
            prefix_list_arn: Some(arn(region, region.account(), &self.id.to_string())),
            prefix_list_name: Some(self.name.clone()),
            max_entries: Some(self.max_entries),
            version: Some(self.version),
            tags: tag_shapes(&self.tags),
            owner_id: Some(region.account().to_owned()),
        }
    }

    /// The list as the API shows it while what was asked is under way.
    pub(crate) fn under_way(
        &self,
        region: &Region,
        state: shapes::PrefixListState,
    ) -> shapes::ManagedPrefixList {
        shapes::ManagedPrefixList { state: Some(state), state_message: None, ..self.to_shape(region) }
    }
}

/// The ARN of a list of somebody's: an account's, or `aws` for AWS's own.
pub(crate) fn arn(region: &Region, owner: &str, id: &str) -> String {
    format!("arn:aws:ec2:{}:{owner}:prefix-list/{id}", region.name())
}

impl Ec2 {
    /// The list of the account that a text names.
    ///
    /// # Errors
    /// `InvalidPrefixListID.NotFound`.
    pub(crate) fn prefix_list_named(&self, text: &str) -> Result<&ManagedPrefixList, Ec2Error> {
        let row = PrefixListId::parse(text).and_then(|id| self.prefix_lists.get(&id));
        row.ok_or_else(|| not_found(text))
    }
}

/// No list has this id.
pub(crate) fn not_found(text: &str) -> Ec2Error {
    own("InvalidPrefixListID.NotFound", format!("The prefix list ID '{text}' does not exist"))
}

/// The list that a text names, to be changed.
///
/// # Errors
/// No list has this id, or it is AWS's.
pub(crate) fn own_list<'a>(region: &'a Region, text: &str) -> Result<&'a ManagedPrefixList, Ec2Error> {
    if describe_prefix_lists::is_of_aws(region.name(), text) {
        let sentence = "You do not have permission to modify a prefix list that is managed by AWS.";
        return Err(own("UnauthorizedOperation", sentence));
    }
    region.ec2.prefix_list_named(text)
}

/// What uses a list: groups with a rule that names it, and route tables with a route that does.
pub(crate) fn users(region: &Region, id: PrefixListId) -> Vec<String> {
    let named = |group: &&SecurityGroup| group.rules.iter().any(|rule| rule.peer == Peer::PrefixList(id));
    let leading =
        |table: &&RouteTable| table.routes.iter().any(|r| r.destination == Destination::PrefixList(id));
    let groups = region.ec2.security_groups.rows().filter(named).map(|group| group.id.to_string());
    let tables = region.ec2.route_tables.rows().filter(leading).map(|table| table.id.to_string());
    groups.chain(tables).collect()
}

// ── reading what a request asks for ─────────────────────────────────────────────────────────────────────────

/// Refuses names that a list cannot have.
///
/// # Errors
/// `InvalidParameterValue`.
pub(crate) fn check_name(name: &str) -> Result<(), Ec2Error> {
    let why = if name.is_empty() || name.chars().count() > LONGEST_TEXT {
        "The name must have between 1 and 255 characters."
    } else if name.starts_with(OF_AWS) {
        "The name cannot start with com.amazonaws."
    } else {
        return Ok(());
    };
    let sentence = format!("Value ({name}) for parameter prefixListName is invalid. {why}");
    Err(Ec2Error::InvalidParameterValue(sentence))
}

/// Refuses sizes that a list cannot have.
///
/// # Errors
/// `InvalidParameterValue`.
pub(crate) fn check_size(max_entries: i64) -> Result<(), Ec2Error> {
    match (1..=MOST_ENTRIES).contains(&max_entries) {
        true => Ok(()),
        false => {
            let sentence = format!(
                "Value ({max_entries}) for parameter maxEntries is invalid. It must be between 1 and {MOST_ENTRIES}."
            );
            Err(Ec2Error::InvalidParameterValue(sentence))
        }
    }
}

/// Refuses requests with too many entries: the sentence is as
/// <https://github.com/hashicorp/terraform-provider-aws/issues/17191> quotes it.
///
/// # Errors
/// `InvalidParameterValue`.
pub(crate) fn check_request(entries: usize) -> Result<(), Ec2Error> {
    match entries > MOST_IN_A_REQUEST {
        true => Err(Ec2Error::InvalidParameterValue(format!(
            "The number of entries per request cannot exceeds limit ({MOST_IN_A_REQUEST})."
        ))),
        false => Ok(()),
    }
}

/// The block of an entry, without bits of a host.
///
/// # Errors
/// The text is no block of the list's family.
pub(crate) fn read_block(text: &str, is_ipv6: bool) -> Result<Block, Ec2Error> {
    let block = match is_ipv6 {
        false => text.parse().ok().map(|network: Ipv4Net| Block::Ipv4(network.trunc())),
        true => text.parse().ok().map(|network: Ipv6Net| Block::Ipv6(network.trunc())),
    };
    block.ok_or_else(|| {
        let family = if is_ipv6 { "IPv6" } else { "IPv4" };
        Ec2Error::InvalidParameterValue(format!(
            "Value ({text}) for parameter Cidr is invalid. It is not a valid {family} CIDR block."
        ))
    })
}

/// The entries of a list with more of them.
///
/// # Errors
/// A block that is none, or that is there already; a description that is too long.
pub(crate) fn with_entries(
    mut entries: Vec<Entry>,
    more: &[shapes::AddPrefixListEntry],
    is_ipv6: bool,
) -> Result<Vec<Entry>, Ec2Error> {
    for one in more {
        let cidr = read_block(one.cidr.as_deref().unwrap_or_default(), is_ipv6)?;
        if entries.iter().any(|entry| entry.cidr == cidr) {
            let sentence = format!("The prefix list already has an entry for {cidr}.");
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
        let description = one.description.clone();
        if description.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
            let sentence = "The description of an entry can have up to 255 characters.".to_owned();
            return Err(Ec2Error::InvalidParameterValue(sentence));
        }
        entries.push(Entry { cidr, description });
    }
    Ok(entries)
}

/// Refuses more entries than a list is made for.
///
/// # Errors
/// `PrefixListMaxEntriesExceeded`.
pub(crate) fn check_room(entries: usize, max_entries: i64) -> Result<(), Ec2Error> {
    match i64::try_from(entries).is_ok_and(|entries| entries <= max_entries) {
        true => Ok(()),
        false => Err(own(
            "PrefixListMaxEntriesExceeded",
            format!("You've reached the maximum number of entries for the prefix list ({max_entries})."),
        )),
    }
}

/// Refuses what was meant for another version; the sentence is as
/// <https://github.com/hashicorp/terraform-provider-aws/issues/43528> quotes it.
///
/// # Errors
/// `PrefixListVersionMismatch`.
pub(crate) fn check_version(list: &ManagedPrefixList, current: Option<i64>) -> Result<(), Ec2Error> {
    match current.is_some_and(|version| version != list.version) {
        true => Err(own("PrefixListVersionMismatch", "The prefix list has the incorrect version number.")),
        false => Ok(()),
    }
}
