// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ActionModel.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QLineEdit;

namespace porch::kit {

class ChoiceView;

/// Something to choose in a dialog.
struct Choice
{
    QByteArray key;
    QString text;
    QString about = {}; ///< in small letters beside it
};

/// A list to choose one from with the keyboard: arrows, or the first letters. A long one has a field above
/// that narrows it while one types; the arrows work from there, too.
class ChoiceList : public QWidget
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Plain, Searched };

    /// @param name for assistive technology, and in the field: "Category"
    ChoiceList(const QString &name, Kind kind, QWidget *parent);

    void setChoices(std::vector<Choice> choices, const QByteArray &chosen = {});
    /// Empty: none.
    QByteArray chosen() const;
    void choose(const QByteArray &key);
    /// Where the keyboard goes first.
    QWidget *entrance() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &typed);

    std::vector<Choice> m_choices;
    ActionModel m_model;
    QLineEdit *m_field = nullptr;
    ChoiceView *m_view;
};

} // namespace porch::kit
