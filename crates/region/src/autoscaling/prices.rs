//! What instance types cost, as far as the order of their prices matters: for the strategy `lowest-price`.
//!
//! Simplified: On-Demand prices of Linux in us-east-1, in ten-thousandths of a dollar an hour, of
//! <https://aws.amazon.com/ec2/pricing/on-demand/>, from memory; other regions and systems have other prices, in nearly the
//! same order.

/// The price of a type; the highest for one that is not listed.
pub(crate) fn of(instance_type: &str) -> u64 {
    let found = PRICES.iter().find_map(|(family, sizes)| {
        let size = instance_type.strip_prefix(family)?.strip_prefix('.')?;
        sizes.iter().find(|(name, _)| *name == size).map(|(_, price)| *price)
    });
    found.unwrap_or(u64::MAX)
}

type Sizes = &'static [(&'static str, u64)];

const PRICES: &[(&str, Sizes)] = &[
    (
        "t2",
        &[
            ("nano", 58),
            ("micro", 116),
            ("small", 230),
            ("medium", 464),
            ("large", 928),
            ("xlarge", 1856),
            ("2xlarge", 3712),
        ],
    ),
    (
        "t3",
        &[
            ("nano", 52),
            ("micro", 104),
            ("small", 208),
            ("medium", 416),
            ("large", 832),
            ("xlarge", 1664),
            ("2xlarge", 3328),
        ],
    ),
    (
        "t3a",
        &[
            ("nano", 47),
            ("micro", 94),
            ("small", 188),
            ("medium", 376),
            ("large", 752),
            ("xlarge", 1504),
            ("2xlarge", 3008),
        ],
    ),
    (
        "m5",
        &[
            ("large", 960),
            ("xlarge", 1920),
            ("2xlarge", 3840),
            ("4xlarge", 7680),
            ("8xlarge", 15_360),
            ("12xlarge", 23_040),
            ("16xlarge", 30_720),
            ("24xlarge", 46_080),
            ("metal", 46_080),
        ],
    ),
    (
        "c5",
        &[
            ("large", 850),
            ("xlarge", 1700),
            ("2xlarge", 3400),
            ("4xlarge", 6800),
            ("9xlarge", 15_300),
            ("12xlarge", 20_400),
            ("18xlarge", 30_600),
            ("24xlarge", 40_800),
            ("metal", 40_800),
        ],
    ),
    ("t1", &[("micro", 200)]),
    ("m1", &[("small", 440), ("medium", 870), ("large", 1750), ("xlarge", 3500)]),
    (
        "m4",
        &[
            ("large", 1000),
            ("xlarge", 2000),
            ("2xlarge", 4000),
            ("4xlarge", 8000),
            ("10xlarge", 20_000),
            ("16xlarge", 32_000),
        ],
    ),
    ("c4", &[("large", 1000), ("xlarge", 1990), ("2xlarge", 3980), ("4xlarge", 7960), ("8xlarge", 15_910)]),
];

#[cfg(test)]
mod tests {
    use crate::ec2::instance_types::INSTANCE_TYPES;

    #[test]
    fn every_type_that_is_offered_has_a_price() {
        for one in INSTANCE_TYPES {
            assert_ne!(super::of(one.name), u64::MAX, "{}", one.name);
        }
        assert!(super::of("t3.micro") < super::of("t2.micro"));
        assert_eq!(super::of("t9.huge"), u64::MAX);
    }
}
