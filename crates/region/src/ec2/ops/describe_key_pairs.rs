//! DescribeKeyPairs — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html>
//!
//! Supported: names, ids, the filters that AWS documents, `IncludePublicKey`.

use model::ec2::{DescribeKeyPairsInput, DescribeKeyPairsOutput};
use model::ids::KeyPairId;

use crate::ec2::describe::{check_filters, passes, unless_dry_run};
use crate::ec2::{Ec2Error, KeyPair, key_pair};
use crate::region::Region;

const FILTERS: &[&str] = &["fingerprint", "key-name", "key-pair-id"];

pub(crate) fn describe_key_pairs(
    region: &Region,
    input: DescribeKeyPairsInput,
) -> Result<DescribeKeyPairsOutput, Ec2Error> {
    check_filters(&input.filters, FILTERS, true)?;
    let rows: Vec<&KeyPair> = if input.key_names.is_empty() && input.key_pair_ids.is_empty() {
        region.ec2.key_pairs.rows().collect()
    } else {
        let named = |name: &String| {
            key_pair::of_name(region, name).ok_or_else(|| Ec2Error::KeyPairNotFound(name.clone()))
        };
        let with_id = |text: &String| {
            let row = KeyPairId::parse(text).and_then(|id| region.ec2.key_pairs.get(&id));
            row.ok_or_else(|| Ec2Error::KeyPairIdNotFound(text.clone()))
        };
        let by_name = input.key_names.iter().map(named);
        by_name.chain(input.key_pair_ids.iter().map(with_id)).collect::<Result<_, _>>()?
    };
    unless_dry_run(input.dry_run)?;
    let rows = rows.into_iter().filter(|row| {
        passes(&input.filters, &row.tags, |name, is| match name {
            "fingerprint" => is(&row.fingerprint),
            "key-name" => is(&row.name),
            "key-pair-id" => is(&row.id.to_string()),
            _ => false,
        })
    });
    let with_public_key = input.include_public_key == Some(true);
    Ok(DescribeKeyPairsOutput { key_pairs: rows.map(|row| row.to_shape(with_public_key)).collect() })
}
