//! ReplaceNetworkAclEntry — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html>
//!
//! Supported: everything of a rule but its number and its direction.

use model::Caller;
use model::ec2::{ReplaceNetworkAclEntryInput, ReplaceNetworkAclEntryOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_acl::{Asked, read_entry};
use crate::ec2::network_errors::NetworkError;
use crate::region::Region;

pub(crate) fn replace_network_acl_entry(
    region: &mut Region,
    _caller: Caller,
    input: ReplaceNetworkAclEntryInput,
) -> Result<ReplaceNetworkAclEntryOutput, Ec2Error> {
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

    let Some(place) = place else {
        return Err(NetworkError::NoEntry { number: entry.number, acl: id }.into());
    };
    unless_dry_run(input.dry_run)?;
    if let Some(old) = region.ec2.network_acls.get_mut(&id).and_then(|row| row.entries.get_mut(place)) {
        *old = entry;
    }
    Ok(ReplaceNetworkAclEntryOutput {})
}
