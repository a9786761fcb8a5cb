//! AssociateDhcpOptions — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html>
//!
//! Supported: another set for a VPC, or `default` for none. What machines are told changes at once; AWS's learn it when
//! they renew their lease.

use model::Caller;
use model::ec2::{AssociateDhcpOptionsInput, AssociateDhcpOptionsOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::region::Region;

pub(crate) fn associate_dhcp_options(
    region: &mut Region,
    _caller: Caller,
    input: AssociateDhcpOptionsInput,
) -> Result<AssociateDhcpOptionsOutput, Ec2Error> {
    let options = match input.dhcp_options_id.as_deref().unwrap_or_default() {
        "default" => None,
        text => Some(region.ec2.dhcp_options_named(text)?.id),
    };
    let vpc = region.ec2.vpc_named(input.vpc_id.as_deref().unwrap_or_default())?.id;
    unless_dry_run(input.dry_run)?;
    if let Some(row) = region.ec2.vpcs.get_mut(&vpc) {
        row.dhcp_options = options;
    }
    Ok(AssociateDhcpOptionsOutput {})
}
