//! CreateNetworkAclEntry — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html>
//!
//! Supported: every member; protocols by number and by name. Rules for IPv6 are kept and have no effect here.

use model::Caller;
use model::ec2::{CreateNetworkAclEntryInput, CreateNetworkAclEntryOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_acl::{Asked, read_entry};
use crate::ec2::network_errors::{Limit, NetworkError};
use crate::region::Region;

pub(crate) fn create_network_acl_entry(
    region: &mut Region,
    _caller: Caller,
    input: CreateNetworkAclEntryInput,
) -> Result<CreateNetworkAclEntryOutput, Ec2Error> {
    let id = region.ec2.network_acl_named(input.network_acl_id.as_deref().unwrap_or_default())?.id;
    let entry = read_entry(&Asked {
        number: input.rule_number,
        egress: input.egress,
        protocol: input.protocol.as_deref(),
        action: input.rule_action,
        cidr: input.cidr_block.as_deref(),
        ipv6_cidr: input.ipv6_cidr_block.as_deref(),
        ports: input.port_range.as_ref(),
        icmp: input.icmp_type_code.as_ref(),
    })?;
    let place = region.ec2.network_acls.get(&id).and_then(|row| row.position(entry.egress, entry.number));

    if place.is_some() {
        return Err(NetworkError::EntryExists(entry.number).into());
    }
    let acl = region.ec2.network_acls.get(&id);
    let count = acl.map_or(0, |row| row.entries.iter().filter(|other| other.egress == entry.egress).count());
    if count >= region.ec2.network_quotas.rules_per_network_acl {
        return Err(NetworkError::LimitExceeded(Limit::NetworkAclEntries).into());
    }
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.network_acls.get_mut(&id) {
        row.insert(entry);
    }
    Ok(CreateNetworkAclEntryOutput {})
}
