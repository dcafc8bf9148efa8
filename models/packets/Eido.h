// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <vector>

namespace porch {

/// What an EIDO is made from: the tip as the desk knows it now.
struct EidoSource
{
    TipRow tip;
    std::vector<TimelineRow> rows; ///< oldest first
    QString department;            ///< as the department calls itself; may be empty
    QString category;              ///< the category's name; empty: not classified
    QString escalatedBy;           ///< who escalates, as people call them
    QString reason;                ///< why
    Micros now = 0;
};

/// Emergency Incident Data Object, NENA-STA-021.1b-2022: the present state of one incident as JSON for a
/// dispatch center. Names, required members and registered values are those of NENA's published schema.
class Eido
{
    Q_DECLARE_TR_FUNCTIONS(porch::Eido)
public:
    static QJsonObject of(const EidoSource &source);
    /// As a file holds it.
    static QByteArray document(const EidoSource &source);
    /// "tip-Amber-Heron-2025-06-15.eido.json"; holds nothing that a file system would stumble over.
    static QString fileName(const EidoSource &source);
};

} // namespace porch
