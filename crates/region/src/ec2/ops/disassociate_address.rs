//! DisassociateAddress — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html>
//!
//! Supported: by association id or by the address. An instance that was launched with a public address gets another one.

use model::Caller;
use model::ec2::{DisassociateAddressInput, DisassociateAddressOutput};

use crate::ec2::Ec2Error;
use crate::ec2::describe::unless_dry_run;
use crate::ec2::network_errors::Kind;
use crate::ec2::vpc::not_found;
use crate::region::Region;

pub(crate) fn disassociate_address(
    region: &mut Region,
    _caller: Caller,
    input: DisassociateAddressInput,
) -> Result<DisassociateAddressOutput, Ec2Error> {
    let row = match (input.association_id.as_deref(), input.public_ip.as_deref()) {
        (Some(id), _) => region.ec2.address_association_named(id)?,
        (None, Some(text)) => region.ec2.address_named(text)?,
        (None, None) => return Err(Ec2Error::MissingParameter("AssociationId")),
    };
    if row.association.is_none() {
        return Err(not_found(Kind::Association, &row.public_address.to_string()));
    }
    let id = row.id;
    unless_dry_run(input.dry_run)?;
    region.disassociate_address(id);
    Ok(DisassociateAddressOutput {})
}
