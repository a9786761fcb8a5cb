//! What is simplified for many operations at once: the sentences of the modules that all of them rest on.

use std::fmt::Write as _;

use crate::sh;

/// A part of the world, and what there is in it, each with the module whose header tells what is simplified.
const PARTS: &[(&str, &[(&str, &str)])] = &[
    (
        "Instances, volumes, snapshots and images",
        &[
            ("EC2", "region/src/ec2.rs"),
            ("Stopping and starting", "region/src/ec2/instance/lifecycle.rs"),
            ("Hardware addresses", "region/src/ec2/instance/shape.rs"),
            ("Instance types", "region/src/ec2/instance_types.rs"),
            ("Volumes", "region/src/ec2/volume.rs"),
            ("Snapshots", "region/src/ec2/snapshot.rs"),
            ("Key pairs", "region/src/ec2/key_pair.rs"),
        ],
    ),
    (
        "VPCs and the way of a packet",
        &[
            ("More CIDR blocks, and IPv6", "region/src/ec2/cidr_blocks.rs"),
            ("Network interfaces", "region/src/ec2/network_interface.rs"),
            ("DHCP options", "region/src/ec2/dhcp_options.rs"),
            ("NAT gateways", "region/src/ec2/nat_gateway.rs"),
            ("VPC endpoints", "region/src/ec2/vpc_endpoint.rs"),
            ("VPC peering", "region/src/ec2/vpc_peering.rs"),
            ("Packets", "region/src/dataplane.rs"),
            ("The browser", "region/src/dataplane/browser.rs"),
            ("Connections", "region/src/dataplane/connect.rs"),
            ("HTTPS and package servers", "region/src/dataplane/deliver.rs"),
            ("Names", "region/src/dataplane/dns.rs"),
            ("Network ACLs and security groups", "region/src/dataplane/firewall.rs"),
            ("Instance metadata", "region/src/dataplane/metadata.rs"),
            ("Routes", "region/src/dataplane/route.rs"),
        ],
    ),
    (
        "Auto Scaling",
        &[("Groups", "region/src/autoscaling.rs"), ("Metrics", "region/src/autoscaling/metrics.rs")],
    ),
    (
        "Load balancers",
        &[
            ("Load balancers", "region/src/elbv2.rs"),
            ("Attributes", "region/src/elbv2/attributes.rs"),
            ("Conditions of rules", "region/src/elbv2/condition.rs"),
            ("Health checks", "region/src/elbv2/health.rs"),
            ("Security policies", "region/src/elbv2/ssl_policies.rs"),
            ("Requests", "region/src/dataplane/balance.rs"),
            ("Slow start", "region/src/dataplane/balance/choose.rs"),
            ("Failover by DNS", "region/src/dataplane/balance/failover.rs"),
        ],
    ),
    (
        "The Linux machine in an instance",
        &[
            ("Disks", "region/src/machines.rs"),
            ("Boot", "guest/src/boot.rs"),
            ("Units", "guest/src/systemd.rs"),
            ("Packages", "guest/src/packages.rs"),
            ("Apache", "guest/src/httpd.rs"),
            ("WordPress", "guest/src/wordpress.rs"),
            ("The shell", "guest/src/shell.rs"),
        ],
    ),
];

/// The chapter.
pub fn chapter() -> Result<String, String> {
    let mut text = "## What is simplified everywhere\n".to_string();
    for (part, modules) in PARTS {
        let _ = write!(text, "\n**{part}**\n\n");
        for (subject, module) in *modules {
            let source = sh::read(&sh::root().join("crates").join(module))?;
            let sentences = sentences(&source)
                .ok_or_else(|| format!("crates/{module}: its header does not say what is simplified"))?;
            let _ = writeln!(text, "- {subject}: {sentences}");
        }
    }
    Ok(text)
}

/// What a header says behind `Simplified:`, up to its sources and to what else it is about.
fn sentences(source: &str) -> Option<String> {
    let lines = source.lines().take_while(|line| line.starts_with("//!"));
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in lines.map(|line| line.trim_start_matches("//!").trim()) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                last.push_str(line);
                last.push(' ');
            }
            _ => paragraphs.push(String::new()),
        }
    }
    let text = paragraphs.iter().find_map(|text| text.split_once("Simplified: ").map(|(_, rest)| rest))?;
    let ends = [" Source", " Refused", " Supported", " From memory", " <https"];
    let end = ends.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len());
    let text = text[..end].trim().replace("[`", "`").replace("`]", "`");
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_end_where_the_sources_begin() {
        let source = "//! Cats.\n//!\n//! Supported: all. Simplified: they sleep\n//! always. Source: <https://cats>.\n";
        assert_eq!(sentences(source).as_deref(), Some("they sleep always."));
        assert_eq!(sentences("//! Dogs.\n"), None);
    }
}
