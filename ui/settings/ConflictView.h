// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/DepartmentDraft.h"

#include <QWidget>

class QPlainTextEdit;

namespace porch {

namespace kit {
class Label;
}

/// Says that another administrator changed the same thing meanwhile, and shows both before one is lost.
class ConflictView : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictView(QWidget *parent = nullptr);

    /// @param what "The categories"
    void show(const SettingConflict &conflict, const QString &what);

Q_SIGNALS:
    void keepMineRequested(const QString &name);
    void takeTheirsRequested(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    kit::Label *m_words;
    QPlainTextEdit *m_mine;
    QPlainTextEdit *m_theirs;
};

} // namespace porch
