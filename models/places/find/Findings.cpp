// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/find/Findings.h"

#include <algorithm>
#include <cmath>

namespace porch {

namespace {

constexpr double kExact = 0.995;
/// Beside a street that is meant by its whole name, others must fit as well.
constexpr double kBesideExact = 0.94;
constexpr double kBesideBest = 0.93;
/// What lies so near and is called alike is one place.
constexpr double kSamePlace = 60;
constexpr std::size_t kMostCandidates = 12;

/// Better than somewhere along a street.
bool isPoint(const Finding &finding)
{
    return finding.place.precision != Precision::Street;
}

void keepIf(std::vector<Finding> &findings, const std::vector<bool> &keep)
{
    std::vector<Finding> kept;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (keep[i])
            kept.push_back(std::move(findings[i]));
    }
    findings = std::move(kept);
}

const Locality *localityOf(const Gazetteer &gazetteer, const Finding &finding)
{
    if (finding.street < 0)
        return nullptr;
    const qint64 id = gazetteer.streets()[static_cast<std::size_t>(finding.street)].locality;
    const int index = gazetteer.localityIndex(id);
    return index < 0 ? nullptr : &gazetteer.localities()[static_cast<std::size_t>(index)];
}

/// Leaves those that lie in one of the localities, where the gazetteer can tell.
void applyLocalities(const Gazetteer &gazetteer, const Tail &tail, std::vector<Finding> &findings)
{
    for (const LocalityKind kind : {LocalityKind::City, LocalityKind::PostalCode, LocalityKind::County}) {
        std::vector<const Locality *> named;
        for (const int index : tail.localities) {
            const Locality &locality = gazetteer.localities()[static_cast<std::size_t>(index)];
            if (locality.kind == kind)
                named.push_back(&locality);
        }
        if (named.empty())
            continue;
        std::vector<bool> inside;
        bool any = false;
        bool tells = false;
        for (const Finding &finding : findings) {
            const Locality *its = localityOf(gazetteer, finding);
            const bool in = its != nullptr && std::find(named.begin(), named.end(), its) != named.end();
            any = any || in;
            tells = tells || (its != nullptr && its->kind == kind);
            inside.push_back(in || its == nullptr || its->kind != kind);
        }
        if (any) {
            keepIf(findings, inside);
        } else if (tells) {
            // What the post calls a town may be another's ground: less likely, not ruled out.
            for (std::size_t i = 0; i < findings.size(); ++i) {
                if (!inside[i])
                    findings[i].place.score *= kind == LocalityKind::City ? 0.5 : 0.8;
            }
        }
    }
}

void applyAreas(const Gazetteer &gazetteer, const Tail &tail, std::vector<Finding> &findings)
{
    if (tail.areas.empty())
        return;
    std::vector<bool> inside;
    for (const Finding &finding : findings) {
        inside.push_back(std::any_of(tail.areas.begin(), tail.areas.end(), [&](quint32 index) {
            const Area &area = gazetteer.areas()[index];
            return area.box.contains(finding.place.at) && isInside(area.rings, finding.place.at);
        }));
    }
    if (std::find(inside.begin(), inside.end(), true) != inside.end())
        keepIf(findings, inside);
}

bool comesBefore(const PlaceCandidate &a, const PlaceCandidate &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (a.precision != b.precision)
        return a.precision < b.precision;
    // Of streets the longer one: a name alone means the street that everyone knows.
    if (a.precision == Precision::Street && std::abs(a.radius - b.radius) > 1)
        return a.radius > b.radius;
    if (a.name != b.name)
        return a.name < b.name;
    return a.at.lat != b.at.lat ? a.at.lat < b.at.lat : a.at.lon < b.at.lon;
}

} // namespace

void keepLikely(std::vector<Finding> &findings)
{
    // A point on one street says more than another street without one.
    if (std::any_of(findings.begin(), findings.end(), isPoint))
        std::erase_if(findings, [](const Finding &finding) { return !isPoint(finding); });
    double best = 0;
    for (const Finding &finding : findings)
        best = std::max(best, finding.quality);
    const double least = best >= kExact ? kBesideExact : best * kBesideBest;
    std::erase_if(findings, [&](const Finding &finding) { return finding.quality < least; });
}

void applyTail(const Gazetteer &gazetteer, const Tail &tail, std::vector<Finding> &findings)
{
    if (tail.elsewhere) {
        findings.clear();
        return;
    }
    applyLocalities(gazetteer, tail, findings);
    applyAreas(gazetteer, tail, findings);
    if (tail.unknownTown) {
        for (Finding &finding : findings)
            finding.place.score *= 0.6;
    }
}

std::vector<PlaceCandidate> ranked(std::vector<Finding> findings)
{
    std::vector<PlaceCandidate> all;
    std::sort(findings.begin(), findings.end(),
              [](const Finding &a, const Finding &b) { return comesBefore(a.place, b.place); });
    for (const Finding &finding : findings) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const PlaceCandidate &each) {
            return each.precision == finding.place.precision &&
                   metresBetween(each.at, finding.place.at) <= kSamePlace &&
                   (each.name == finding.place.name || each.precision == Precision::Intersection);
        });
        if (!known)
            all.push_back(finding.place);
    }
    // They share one mention: none of several is as likely as one alone.
    const double share = all.size() < 2 ? 1 : 1 / std::pow(double(all.size()), 0.6);
    for (PlaceCandidate &each : all)
        each.score = std::round(std::clamp(each.score * share, 0.01, 0.99) * 1000) / 1000;
    if (all.size() > kMostCandidates)
        all.resize(kMostCandidates);
    return all;
}

QString shownStreet(const Gazetteer &gazetteer, quint32 street, bool withTown)
{
    const Street &its = gazetteer.streets()[street];
    const int index = withTown ? gazetteer.localityIndex(its.locality) : -1;
    const QString name = its.names.front().shown;
    if (index < 0)
        return name;
    return name + QLatin1String(", ") + gazetteer.localities()[static_cast<std::size_t>(index)].name;
}

bool inSeveralTowns(const Gazetteer &gazetteer, const std::vector<Finding> &findings)
{
    const Locality *first = nullptr;
    for (const Finding &finding : findings) {
        const Locality *its = localityOf(gazetteer, finding);
        if (its == nullptr)
            continue;
        if (first != nullptr && its != first)
            return true;
        first = its;
    }
    return false;
}

} // namespace porch
