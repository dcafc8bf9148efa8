// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/DepartmentDraft.h"
#include "ui/settings/EntryTable.h"

namespace porch {

/// What the rows of a table mean, there and back.
namespace sections {

std::vector<EntryRow> rowsOf(const std::vector<DepartmentChoice> &choices);
std::vector<DepartmentChoice> choicesOf(const std::vector<EntryRow> &rows);
std::vector<EntryRow> rowsOf(const std::vector<ReplyTemplate> &templates);
std::vector<ReplyTemplate> templatesOf(const std::vector<EntryRow> &rows);
std::vector<EntryRow> rowsOf(const std::vector<Service> &services);
std::vector<Service> servicesOf(const std::vector<EntryRow> &rows);

/// "source/channel" and the promise there; first comes the one for every channel, its key empty.
/// @param channels those that residents write in; others with a promise of their own are added
std::vector<EntryRow> promiseRows(const DepartmentSettings &settings, const QStringList &channels);
/// A promise that is no number comes back as -1.
void writePromises(const std::vector<EntryRow> &rows, DepartmentSettings &settings);

std::vector<EntryRow> rowsOf(const DepartmentDraft::Names &names);
DepartmentDraft::Names namesOf(const std::vector<EntryRow> &rows);

} // namespace sections
} // namespace porch
