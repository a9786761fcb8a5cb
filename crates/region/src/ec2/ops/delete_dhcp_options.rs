//! DeleteDhcpOptions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteDhcpOptions.html>
//!
//! Supported: refused while a VPC has it.

use model::Caller;
use model::ec2::{DeleteDhcpOptionsInput, DeleteDhcpOptionsOutput};
use model::ids::DhcpOptionsId;

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::errors::own;
use crate::ec2::network_errors::{Kind, NetworkError};
use crate::region::Region;

pub(crate) fn delete_dhcp_options(
    region: &mut Region,
    _caller: Caller,
    input: DeleteDhcpOptionsInput,
) -> Result<DeleteDhcpOptionsOutput, Ec2Error> {
    let text = input.dhcp_options_id.unwrap_or_default();
    if DhcpOptionsId::parse(&text).is_none() {
        let sentence = format!("Invalid id: \"{text}\" (expecting \"dopt-...\")");
        return Err(own("InvalidDhcpOptionsId.Malformed", sentence));
    }
    let id = region.ec2.dhcp_options_named(&text)?.id;
    if region.ec2.vpcs.rows().any(|vpc| vpc.dhcp_options == Some(id)) {
        return Err(NetworkError::HasDependencies { kind: Kind::DhcpOptions, id: text }.into());
    }
    unless_dry_run(input.dry_run)?;
    region.ec2.dhcp_options.remove(&id);
    Ok(DeleteDhcpOptionsOutput {})
}
