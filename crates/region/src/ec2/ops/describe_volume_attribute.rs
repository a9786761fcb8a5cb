//! DescribeVolumeAttribute — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumeAttribute.html>
//!
//! Supported: `autoEnableIO` and `productCodes`, which no volume here has.

use model::ec2::{
    AttributeBooleanValue, DescribeVolumeAttributeInput, DescribeVolumeAttributeOutput, VolumeAttributeName,
};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, volume};
use crate::region::Region;

pub(crate) fn describe_volume_attribute(
    region: &Region,
    input: DescribeVolumeAttributeInput,
) -> Result<DescribeVolumeAttributeOutput, Ec2Error> {
    let row = volume::named(region, input.volume_id.as_deref())?;
    unless_dry_run(input.dry_run)?;
    let auto_enable_io = match input.attribute {
        Some(VolumeAttributeName::AutoEnableIO) => {
            Some(AttributeBooleanValue { value: Some(row.auto_enable_io) })
        }
        Some(VolumeAttributeName::ProductCodes) | None => None,
    };
    Ok(DescribeVolumeAttributeOutput {
        auto_enable_io,
        product_codes: Vec::new(),
        volume_id: Some(row.id.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use model::ReadDoorExt;
    use model::ec2::*;

    use crate::scenario::worlds::{self, call, refusal};

    #[test]
    fn a_volume_remembers_whether_it_goes_on_after_a_failure() {
        let mut region = worlds::blog();
        let volume_id = Some(worlds::volume(&region).to_string());
        let attribute = DescribeVolumeAttributeInput {
            attribute: Some(VolumeAttributeName::AutoEnableIO),
            volume_id: volume_id.clone(),
            ..Default::default()
        };
        let value = |region: &crate::Region| {
            let answer = region.ask(attribute.clone()).expect("the volume exists");
            answer.auto_enable_io.and_then(|value| value.value)
        };
        assert_eq!(value(&region), Some(false));
        let nothing = ModifyVolumeAttributeInput { volume_id: volume_id.clone(), ..Default::default() };
        assert!(refusal(&mut region, nothing.clone()).starts_with("MissingParameter"));
        let on = AttributeBooleanValue { value: Some(true) };
        call(&mut region, ModifyVolumeAttributeInput { auto_enable_io: Some(on), ..nothing });
        assert_eq!(value(&region), Some(true));
        call(&mut region, EnableVolumeIOInput { volume_id, ..Default::default() });
    }
}
